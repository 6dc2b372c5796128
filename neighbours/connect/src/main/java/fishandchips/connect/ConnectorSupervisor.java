package fishandchips.connect;

import fishandchips.connectors.ConnectApi;
import fishandchips.connectors.ConnectRefusedException;
import fishandchips.connectors.ConnectUnavailableException;
import fishandchips.connectors.ConnectorState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the connectors once the worker answers, and restarts those that fail, for as long as it runs. The program is ready while the worker
 * answers and has the connectors; that a task fails does not change it, since the shop and the other connectors go on.
 */
final class ConnectorSupervisor implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ConnectorSupervisor.class);

    private static final long LOOK_EVERY_MILLIS = 2_000;
    private static final long LOOK_AT_START_MILLIS = 200;

    private final ConnectApi api;
    private final List<Connector> toApply;
    private final Readiness readiness;
    private final RestartPauses pauses = new RestartPauses();
    private final Map<String, String> told = new HashMap<>();

    ConnectorSupervisor(ConnectApi api, List<Connector> connectors, Readiness readiness) {
        this.api = api;
        this.toApply = new ArrayList<>(connectors);
        this.readiness = readiness;
    }

    @Override
    public void run() {
        try {
            while (true) {
                look();
                TimeUnit.MILLISECONDS.sleep(toApply.isEmpty() ? LOOK_EVERY_MILLIS : LOOK_AT_START_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            while (!toApply.isEmpty()) {
                apply(toApply.getFirst());
                log.info("Applied the connector {}", toApply.removeFirst().name());
            }
            mend(api.connectors());
            readiness.ready();
            told.remove("");
        } catch (ConnectUnavailableException | ConnectRefusedException e) {
            var reason = "Waiting for Kafka Connect: " + FailureReason.of(e);
            readiness.waits(reason);
            tell("", reason);
        }
    }

    /** Gives a connector its settings, unless it has them. */
    private void apply(Connector connector) throws InterruptedException {
        if (!settings(connector.name()).equals(connector.config())) {
            api.configure(connector.name(), connector.config());
        }
    }

    /** None when there is no such connector yet. */
    private Map<String, String> settings(String connector) throws InterruptedException {
        try {
            return api.settings(connector);
        } catch (ConnectRefusedException e) {
            if (e.isUnknown()) {
                return Map.of();
            }
            throw e;
        }
    }

    private void mend(List<ConnectorState> states) throws InterruptedException {
        for (var state : states) {
            var failure = state.failure();
            if (failure.isEmpty()) {
                if (told.remove(state.name()) != null) {
                    log.info("The connector {} works again", state.name());
                }
            } else {
                tell(
                        state.name(),
                        "The connector %s has failed: %s"
                                .formatted(state.name(), failure.get().reason()));
                if (pauses.isDue(state.name(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime()))) {
                    log.info("Restarting the connector {}", state.name());
                    api.restartFailed(state.name());
                }
            }
        }
    }

    /** The same line again would say nothing new. */
    private void tell(String about, String line) {
        if (!line.equals(told.put(about, line))) {
            log.warn("{}", line);
        }
    }
}
