package fishandchips.cabinet.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.RedisHotCabinet;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class CabinetAutoConfigurationTests {

    private final ApplicationContextRunner station =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CabinetAutoConfiguration.class));

    @Test
    void startsWhileRedisIsAwayAndSaysSo() {
        station.withPropertyValues("shop.cabinet.redis=redis://127.0.0.1:1").run(context -> {
            var health = health(context);

            assertThat(context).hasSingleBean(RedisHotCabinet.class).hasSingleBean(MeterBinder.class);
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails().get("error")).asString().contains("Redis at 127.0.0.1:1 cannot do levels");
        });
    }

    @Test
    void isHealthyWhenTheCabinetAnswers() {
        var cabinet = new StubCabinet();
        cabinet.shelf = Portions.of(Portion.COD, 3);
        station.withBean(HotCabinet.class, () -> cabinet).run(context -> {
            var health = health(context);

            assertThat(context).doesNotHaveBean(RedisHotCabinet.class);
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("shelf", Map.of(Portion.COD, 3));
        });
    }

    @Test
    void doesWithoutHealthAndGaugesWhereNobodyAsksForThem() {
        station.withClassLoader(new FilteredClassLoader(HealthIndicator.class, MeterBinder.class))
                .run(context ->
                        assertThat(context).hasSingleBean(HotCabinet.class).hasNotFailed());
    }

    @Test
    void hasDefaultsForEverySetting() {
        station.run(context -> assertThat(context.getBean(CabinetSettings.class))
                .isEqualTo(new CabinetSettings(
                        URI.create("redis://127.0.0.1:6379"),
                        Duration.ofDays(10),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        4)));
    }

    @Test
    void doesNotStartWithSettingsThatCannotBe() {
        station.withPropertyValues("shop.cabinet.connections=0", "shop.cabinet.timeout=0")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("connections")
                        .hasStackTraceContaining("timeout"));
    }

    @Test
    void isFoundByEveryStation() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(CabinetAutoConfiguration.class.getName());
    }

    private static Health health(ApplicationContext context) {
        return Objects.requireNonNull(
                context.getBean("cabinetHealthIndicator", HealthIndicator.class).health());
    }
}
