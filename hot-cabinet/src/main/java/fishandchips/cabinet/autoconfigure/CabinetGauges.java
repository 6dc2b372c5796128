package fishandchips.cabinet.autoconfigure;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Function;

/** {@code shop.cabinet.portions}: how many of a portion are where; not a number while the cabinet does not answer. */
class CabinetGauges implements MeterBinder {

    private final RecentLevels levels;

    CabinetGauges(RecentLevels levels) {
        this.levels = levels;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var portion : Kitchen.FIRST.portions()) {
            bind(registry, portion, "shelf", CabinetLevels::shelf);
            bind(registry, portion, "set-aside", CabinetLevels::setAside);
        }
    }

    private void bind(
            MeterRegistry registry, Portion portion, String where, Function<CabinetLevels, Portions> portions) {
        Gauge.builder(
                        "shop.cabinet.portions",
                        levels,
                        recent -> recent.get()
                                .map(portions)
                                .map(some -> (double) some.count(portion))
                                .orElse(Double.NaN))
                .description("Portions in the hot cabinet")
                .tag("portion", portion.label())
                .tag("where", where)
                .register(registry);
    }
}
