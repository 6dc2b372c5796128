package fishandchips.cabinetrecovery;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.Step;
import fishandchips.cabinet.RecordSource;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import fishandchips.station.Received;
import fishandchips.station.isolation.GiveBack;
import fishandchips.station.isolation.TransientFailure;
import fishandchips.station.telemetry.CabinetReporter;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What a station gets that has a cabinet. */
class CabinetRecoveryAutoConfigurationTests {

    private static final Portions ONE_COD = Portions.of(COD, 1);

    private final HotCabinet cabinet = mock();
    private final CabinetTrust trust = mock();
    private final ApplicationContextRunner station = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CabinetRecoveryAutoConfiguration.class))
            .withBean(HotCabinet.class, () -> cabinet);

    @Test
    void givesTheOrderUpAtTheStepThatItsRecordAsksFor() {
        var order = anOrderOf(COD);
        var now = Instant.EPOCH;

        station.run(context -> {
            var giveBack = context.getBean(GiveBack.class);
            giveBack.portionsOf(received(new OrderPlaced(order), 1));
            giveBack.portionsOf(received(new CookRequest(order, ONE_COD, now), 2));
            giveBack.portionsOf(received(new OrderCooked(order, ONE_COD, now), 3));
        });

        verify(cabinet).giveUp(order.orderId(), new RecordSource(0, 1), Step.TAKE_FROM_SHELF);
        verify(cabinet).giveUp(order.orderId(), new RecordSource(0, 2), Step.COOK);
        verify(cabinet).giveUp(order.orderId(), new RecordSource(0, 3), Step.COLLECT);
    }

    private static <E extends OrderStep> Received<E> received(E step, long offset) {
        return new Received<>(step, new ConsumerRecord<>("any", 0, offset, new byte[0], new byte[0]));
    }

    @Test
    void treatsARedisThatIsAwayAsATransientFailure() {
        station.run(context -> assertThat(context.getBean(TransientFailure.class))
                .matches(failure -> failure.is(new CabinetUnavailableException("Redis is away")))
                .matches(failure -> !failure.is(new IllegalStateException("A fault of ours"))));
    }

    @Test
    void reportsTheLevelsAndWhyNobodyIsServed() {
        when(cabinet.levels()).thenReturn(new CabinetLevels(ONE_COD, Portions.NONE, Portions.NONE, ONE_COD, 0, 0));
        when(trust.closed()).thenReturn(Optional.of("Nobody is served."));

        assertThat(CabinetRecoveryAutoConfiguration.report(cabinet, new CabinetTrustCheck(trust)))
                .satisfies(report -> {
                    assertThat(Objects.requireNonNull(report).shelf()).isEqualTo(ONE_COD);
                    assertThat(report.closed()).isEqualTo("Nobody is served.");
                });
    }

    @Test
    void reportsNothingWhileRedisIsAway() {
        when(cabinet.levels()).thenThrow(new CabinetUnavailableException("Redis is away"));

        station.run(context ->
                assertThat(context.getBean(CabinetReporter.class).look()).isNull());
    }
}
