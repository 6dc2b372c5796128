package fishandchips.kafkaesque.bench;

import java.time.Duration;

/** Sends events to a topic, and reads them, as fast as it can. */
interface Load extends AutoCloseable {

    /** How many events go together. */
    int BATCH = 100;

    /** Of 100 characters, as a short order. */
    String VALUE = "x".repeat(100);

    /** How long a reader waits before something is wrong. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** Sends so many events in batches; each batch is acknowledged before the next one goes. Returns how many a second. */
    double send(int events) throws Exception;

    /** Reads so many events, of which there are more, from the beginning of the topic. Returns how many a second. */
    double read(int events) throws Exception;

    @Override
    void close();

    /** How many a second that was. */
    static double perSecond(int events, long sinceNanos) {
        return events / ((System.nanoTime() - sinceNanos) / 1e9);
    }
}
