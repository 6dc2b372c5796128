package fishandchips.assembler;

import fishandchips.contract.ShopNames;
import fishandchips.station.OpeningStep;
import fishandchips.station.readiness.ReadinessCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;

/**
 * The changelogs of the assembler's state. The shop creates them; without this check Kafka Streams would create one that is missing, with other
 * settings, and forget in silence what only the deleted one had.
 */
class Changelogs implements OpeningStep, ReadinessCheck {

    private static final List<String> NAMES = List.of(ShopNames.ASSEMBLER_PENDING, ShopNames.ASSEMBLER_ASSEMBLED);

    private static final int PATIENCE_MILLIS = 1_000;

    private final Admin kafka;

    Changelogs(Admin kafka) {
        this.kafka = kafka;
    }

    @Override
    public String waitsFor() {
        return "the topics " + String.join(", ", NAMES) + " on Kafka";
    }

    @Override
    public void attempt() throws Exception {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Kafka has no topic " + missing);
        }
    }

    /** Says nothing while Kafka does not answer: another check does. */
    @Override
    public Optional<String> problem() {
        try {
            return Optional.of(missing())
                    .filter(missing -> !missing.isEmpty())
                    .map(
                            ("The topic %s is gone, and with it the parts of orders that only it had: open the shop again, which"
                                            + " creates it, and let ./shop cash-up name the orders.")::formatted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        }
    }

    private String missing() throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> there = kafka.listTopics(new ListTopicsOptions().timeoutMs(PATIENCE_MILLIS))
                .names()
                .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        return NAMES.stream().filter(name -> !there.contains(name)).collect(Collectors.joining(", "));
    }
}
