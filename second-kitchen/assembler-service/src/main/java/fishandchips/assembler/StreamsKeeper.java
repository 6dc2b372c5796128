package fishandchips.assembler;

import fishandchips.station.Reason;
import fishandchips.station.StationEvent.Closing;
import fishandchips.station.StationEvent.Opened;
import fishandchips.station.readiness.ReadinessCheck;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Runs Kafka Streams while the station is open. Kafka Streams ends when its thread fails, such as on a full disk; this starts it again, after
 * a pause, as often as it ends. It continues at the last committed transaction, so nothing is lost or done twice.
 */
class StreamsKeeper implements ReadinessCheck, StreamsUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(StreamsKeeper.class);

    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final StreamsBuilderFactoryBean streams;
    private boolean open;
    private volatile @Nullable String failure;

    StreamsKeeper(StreamsBuilderFactoryBean streams) {
        this.streams = streams;
    }

    @EventListener
    synchronized void on(Opened opened) {
        open = true;
    }

    @EventListener
    synchronized void on(Closing closing) {
        open = false;
        streams.stop();
    }

    /**
     * Looks whether Kafka Streams runs, and starts it if not.
     *
     * @return how long to wait before the next look
     * @throws RuntimeException when it cannot be started; the caller tries again after a longer pause
     */
    synchronized Duration look() {
        if (open && !isAlive()) {
            restart();
        }
        return LOOKS_EVERY;
    }

    private void restart() {
        try {
            streams.stop();
            streams.start();
        } catch (RuntimeException e) { // such as a state folder that cannot be made
            failure = Reason.inShort(e);
            throw e;
        }
    }

    private boolean isAlive() {
        var running = streams.getKafkaStreams();
        return running != null
                && (running.state() == State.CREATED || running.state().isRunningOrRebalancing());
    }

    /** Called on the thread that failed, which ends. */
    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        failure = Reason.inShort(exception);
        log.atError().setCause(exception).log("Kafka Streams failed, and is started again");
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    @Override
    public Optional<String> problem() {
        var running = streams.getKafkaStreams();
        var state = running == null ? State.NOT_RUNNING : running.state();
        if (state == State.RUNNING) {
            failure = null;
            return Optional.empty();
        }
        return Optional.of(
                failure == null
                        ? "Kafka Streams is not running yet: its state is " + state
                        : "Kafka Streams does not run: " + failure);
    }
}
