package fishandchips.backends;

/**
 * A backend that runs as a process of its own, on 127.0.0.1. Any thread may use it.
 *
 * <p>It does not end with this process unless it is closed; the next start on the same data folder ends it then.
 */
public interface Backend extends AutoCloseable {

    /** As people call it: Kafka, Redis or PostgreSQL. */
    String name();

    /** The id of its process. */
    long pid();

    /** Where it listens. */
    int port();

    /** Whether its process runs. One that was found dead may be started again on the same data, without closing it. */
    boolean isAlive();

    /** Stops it cleanly and returns when it is gone. One that does not stop in half a minute is killed. Again: nothing. */
    @Override
    void close();
}
