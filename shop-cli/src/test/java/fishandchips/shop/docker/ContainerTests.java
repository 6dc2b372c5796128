package fishandchips.shop.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerTests {

    private static final String TILL = """
            {"Name":"fishandchips-till-2","Service":"till","State":"running","Health":"healthy","ExitCode":0,
             "Publishers":[{"URL":"","TargetPort":8081,"PublishedPort":0,"Protocol":"tcp"},
             {"URL":"127.0.0.1","TargetPort":8080,"PublishedPort":8083,"Protocol":"tcp"}]}""".replace("\n", "");

    private static final String INIT =
            "{\"Name\":\"fishandchips-init-1\",\"State\":\"exited\",\"Health\":\"\",\"Publishers\":null}";

    @Test
    void readsWhatComposeWritesLineByLineAndWhatItUsedToWrite() {
        assertThat(Container.parse(TILL + "\n" + INIT + "\n"))
                .isEqualTo(Container.parse("[" + TILL + "," + INIT + "]"))
                .hasSize(2);
        assertThat(Container.parse("\n")).isEmpty();
    }

    @Test
    void knowsAStationAndItsPort() {
        var till = Container.parse(TILL).getFirst();

        assertThat(till.station()).hasToString("Optional[till-2]");
        assertThat(till.port()).contains(8083);
        assertThat(till.isReady()).isTrue();
    }

    @Test
    void knowsThatOthersAreNone() {
        var init = Container.parse(INIT).getFirst();

        assertThat(init.station()).isEmpty();
        assertThat(init.port()).isEmpty();
        assertThat(init.isRunning()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "fishandchips-preparer-3, preparer-3",
        "a-till-2-shop-cook-1, cook-1",
        "fishandchips-kafka-1, kafka",
        "fishandchips-kafka-2-1, kafka-2",
        "fish_and_chips_redis_1, redis",
        "somebody, somebody"
    })
    void callsContainersWhatPeopleCallThem(String name, String known) {
        assertThat(Container.knownAs(name)).isEqualTo(known);
    }
}
