package fishandchips.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.StationKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kill preparer-1",
                "kill cook",
                "kill redis",
                "restart kafka",
                "freeze accountant-2 15s",
                "twin preparer-1 10s",
                "storm preparer 30s",
                "replay delivery",
                "slow till-kafka 200ms 10s",
                "throttle redis 16kB 5s",
                "cut till-kafka 10s",
                "mute preparer 1500ms",
                "reset accountant-postgres",
                "drop-commit-reply preparer 60s",
                "drop-commit-reply cook every 25s",
                "crash preparer-1 before-commit 60s",
                "crash delivery-1 before-offsets 5s",
                "stuck cook 0192f0c1-2b3c-7d4e-8f50-61728394a5b6 60s",
                "empty redis",
                "truncate redis 10kB",
                "truncate redis 123",
                "flush-scripts",
                "fill redis 10s",
                "poison cook-requests",
                "lock postgres 10s"
            })
    void isWrittenInTheWordsFromWhichItIsRead(String words) {
        assertThat(Fault.parse(words)).hasToString(words);
    }

    @ParameterizedTest
    @CsvSource({
        "freeze kafka, freeze kafka 10s",
        "storm preparer, storm preparer 30s",
        "truncate redis, truncate redis 10kB",
        "crash cook-1 after-commit, crash cook-1 after-commit 60s",
        "drop-commit-reply cook every, drop-commit-reply cook every 60s"
    })
    void hasATimeAndASizeOfItsOwnUnlessTheyAreSaid(String shortly, String inFull) {
        assertThat(Fault.parse(shortly)).hasToString(inFull);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Nobody knows how to ",
                "burn kafka | Nobody knows how to burn",
                "kill | Say it like this: kill STATION|KIND|BACKEND.",
                "kill mongo | There is no station mongo",
                "kill cook-1 now | Say it like this: kill",
                "cut till-redis 3s | There is no link till-redis",
                "cut till-kafka soon | soon is no time",
                "replay till | Say it like this: replay KIND.",
                "crash till-1 before-send | A till has no crash points.",
                "crash cook-1 before-offsets | A cook has no crash point before-offsets; it has before-send, before-commit",
                "drop-commit-reply accountant | Say it like this: drop-commit-reply",
                "stuck cook 42 | Say it like this: stuck",
                "empty kafka | Say it like this: empty redis.",
                "truncate redis much | much is no size",
                "poison shop-floor-dlt | Say it like this: poison"
            })
    void isRefusedWithASentenceWhenItMakesNoSense(String words, String sentence) {
        assertThatThrownBy(() -> Fault.parse(words))
                .isInstanceOf(WrongUseException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void isOverAfterItsTimeAndAtOnceWhenItHasNone() {
        assertThat(Fault.parse("cut till-kafka 3s").time()).isEqualTo(Duration.ofSeconds(3));
        assertThat(Fault.parse("kill till-1").time()).isZero();
    }

    @Test
    void needsABreakableShopWhereItIsNotAboutProcessesAndBackends() {
        assertThat(List.of("cut till", "reset redis", "crash cook-1 before-send", "drop-commit-reply cook"))
                .map(Fault::parse)
                .allMatch(Fault::needsBreakable);
        assertThat(List.of("kill till", "freeze redis", "empty redis", "poison ready", "replay cook"))
                .map(Fault::parse)
                .noneMatch(Fault::needsBreakable);
    }

    @Test
    void reachesEveryLinkOfABackendOrOfAKind() {
        assertThat(new Links("redis").all()).hasToString("[preparer-redis, cook-redis]");
        assertThat(new Links("delivery").all()).hasToString("[delivery-kafka, delivery-postgres]");
        assertThat(new Links("till-kafka").all()).hasToString("[till-kafka]");
        assertThat(new Links("kafka").all()).hasSameSizeAs(StationKind.CORE);
    }
}
