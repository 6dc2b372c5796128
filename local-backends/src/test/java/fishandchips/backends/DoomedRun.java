package fishandchips.backends;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts the three backends, says their ids and its own, and waits to be killed. */
final class DoomedRun {

    private DoomedRun() {}

    static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var logs = Path.of(arguments[1]);
        var kafka = LocalKafka.start(data, logs, 0);
        var redis = LocalRedis.start(data, logs, 0);
        var postgres = LocalPostgres.start(data, logs, 0);
        System.out.println("started " + kafka.pid() + " " + redis.pid() + " " + postgres.pid());
        new CountDownLatch(1).await();
    }
}
