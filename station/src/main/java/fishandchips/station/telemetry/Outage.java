package fishandchips.station.telemetry;

import fishandchips.station.Reason;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether anybody hears the station. While nobody does, it tries only every now and then; the log says it when that begins and when it is over. Safe for any number of threads.
 */
class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private static final Duration REST = Duration.ofSeconds(2);

    /** Kafka's client says each time, as an error, that it was turned away; and rights are seldom given back. */
    private static final Duration REST_AFTER_A_REFUSAL = Duration.ofMinutes(1);

    private final LongSupplier nanoTime;
    private boolean unheard;
    private long triesAgainAt;

    Outage(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether there is no point in saying anything just now. */
    synchronized boolean rests() {
        return unheard && nanoTime.getAsLong() - triesAgainAt < 0;
    }

    synchronized void failed(Throwable failure) {
        var rest = failure instanceof AuthorizationException ? REST_AFTER_A_REFUSAL : REST;
        triesAgainAt = nanoTime.getAsLong() + rest.toNanos();
        if (!unheard) {
            unheard = true;
            log.atWarn()
                    .addKeyValue("reason", Reason.of(failure))
                    .log("Kafka does not accept telemetry events; they are dropped. Orders are not affected");
        }
    }

    synchronized void succeeded() {
        if (unheard) {
            unheard = false;
            log.info("Kafka accepts telemetry events again");
        }
    }
}
