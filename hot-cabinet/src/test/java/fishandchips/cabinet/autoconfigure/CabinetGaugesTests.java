package fishandchips.cabinet.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Kitchen;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CabinetGaugesTests {

    private final StubCabinet cabinet = new StubCabinet();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private long nanos = Long.MAX_VALUE - 1;

    @BeforeEach
    void bind() {
        new CabinetGauges(new RecentLevels(cabinet, () -> nanos)).bindTo(registry);
    }

    @Test
    void hasOneForEachPortionAndPlace() {
        assertThat(registry.getMeters())
                .hasSize(2 * Kitchen.FIRST.portions().size())
                .extracting(Meter::getId)
                .allMatch(id -> id.getName().equals("shop.cabinet.portions"));
    }

    @Test
    void asksTheCabinetOnceASecondHoweverManyThereAre() {
        cabinet.shelf = Portions.of(Portion.COD, 3);
        readAll();
        cabinet.shelf = Portions.of(Portion.COD, 4);

        var withinTheSecond = codOnTheShelf();
        nanos += Duration.ofSeconds(1).toNanos();
        var afterTheSecond = codOnTheShelf();

        assertThat(withinTheSecond).isEqualTo(3);
        assertThat(afterTheSecond).isEqualTo(4);
        assertThat(cabinet.asked).isEqualTo(2);
    }

    @Test
    void isNotANumberWhileTheCabinetDoesNotAnswerAndDoesNotPressIt() {
        cabinet.away = true;

        readAll();

        assertThat(codOnTheShelf()).isNaN();
        assertThat(cabinet.asked).isEqualTo(1);
    }

    private double codOnTheShelf() {
        return registry.get("shop.cabinet.portions")
                .tags("portion", "cod", "where", "shelf")
                .gauge()
                .value();
    }

    private void readAll() {
        registry.getMeters().forEach(meter -> meter.measure().forEach(measurement -> measurement.getValue()));
    }
}
