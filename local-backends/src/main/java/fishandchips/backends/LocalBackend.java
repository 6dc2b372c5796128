package fishandchips.backends;

/** What the backends have in common: a process that listens on a port. */
abstract sealed class LocalBackend implements Backend
        permits LocalKafka, LocalRedis, LocalPostgres, LocalRegistry, LocalSearch, LocalZipkin {

    private final Kind kind;
    private final RunningProcess process;
    private final int port;

    LocalBackend(Kind kind, RunningProcess process, int port) {
        this.kind = kind;
        this.process = process;
        this.port = port;
    }

    @Override
    public String name() {
        return kind.title();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
