package fishandchips.till.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whether Kafka answered lately; logs every half minute what the till waits for. */
class KafkaContact {

    private static final Logger log = LoggerFactory.getLogger(KafkaContact.class);

    private static final Duration ASK_EVERY = Duration.ofSeconds(2);
    private static final Duration SAY_EVERY = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private volatile boolean made;
    private long askedNanos = System.nanoTime();
    private long saidNanos = System.nanoTime() - SAY_EVERY.toNanos();

    /** Whether Kafka answered when it was last asked; false as long as it was not asked. */
    boolean isMade() {
        return made;
    }

    /** Whether it is time to ask again. */
    boolean isDue() {
        return System.nanoTime() - askedNanos > ASK_EVERY.toNanos();
    }

    /** Kafka has answered. */
    void answered() {
        askedNanos = System.nanoTime();
        if (!made) {
            log.info("The till reaches Kafka, and follows the topics");
        }
        made = true;
    }

    /** Kafka has not answered. Pauses a little, so that it is not asked in a tight loop. */
    void missed(String waitingFor) {
        askedNanos = System.nanoTime();
        if (made || askedNanos - saidNanos >= SAY_EVERY.toNanos()) {
            saidNanos = askedNanos;
            log.atWarn().addKeyValue("missing", waitingFor).log("The till waits for Kafka, and refuses new orders");
        }
        made = false;
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
