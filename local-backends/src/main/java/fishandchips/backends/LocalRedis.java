package fishandchips.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Redis that has each change on the disk before it answers.
 *
 * <p>It is the {@code redis-server} on the PATH if that is version 7 or newer, and otherwise the 6.2 that comes with
 * the shop.
 */
public final class LocalRedis extends LocalBackend {

    private LocalRedis(RunningProcess process, int port) {
        super(Kind.REDIS, process, port);
    }

    /**
     * Starts it and returns when it answers, with what it kept there before.
     *
     * @param data the data folder of the shop; Redis keeps its files in {@code redis} there
     * @param logs gets {@code redis.log}
     * @param port 0 for any that is free
     */
    public static LocalRedis start(Path data, Path logs, int port) {
        return Workplace.open(Kind.REDIS, data, logs, workplace -> startIn(workplace, Ports.choose(Kind.REDIS, port)));
    }

    private static LocalRedis startIn(Workplace workplace, int port) throws IOException {
        var folder = workplace.folder();
        var program = RedisProgram.forData(folder);
        Files.writeString(folder.resolve("redis.conf"), settings(port));
        var command = List.of(program.toString(), "redis.conf");
        return new LocalRedis(RunningProcess.start(workplace, command, () -> RedisPing.isAnswered(port)), port);
    }

    static String settings(int port) {
        return new Resource("redis.conf").text() + "\nport " + port + "\n";
    }

    /** Such as {@code redis://127.0.0.1:6379}. */
    public URI uri() {
        return URI.create("redis://127.0.0.1:" + port());
    }
}
