package fishandchips.till;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a customer sends breaks the till, shows its insides, or leaves a trace in the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    /** Words from the inside of the till, and the words by which the corpus would know an echo. */
    private static final Set<String> NEVER_SAID = Set.of(
            "exception",
            "stack",
            "java",
            "jackson",
            "spring",
            "tomcat",
            "kafka",
            "fishandchips",
            "haddock",
            "herring",
            "ketchup",
            "telephone",
            "script",
            "drop",
            "jndi",
            "passwd",
            "actuator",
            "discount",
            "proto",
            "harbour");

    private static final ShopLog log = SharedBackends.log();

    private OpenTill till;

    @BeforeAll
    void open() {
        till = OpenTill.open("--server.tomcat.connection-timeout=1s").awaitReady();
    }

    @AfterAll
    void close() {
        till.close();
    }

    static Stream<BadRequest> corpus() {
        return Stream.of(BadRequest.bodies(), BadRequest.requests(), BadRequest.bytesOfOtherKinds())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void refuses(BadRequest request) throws IOException {
        var before = log.ends(Topics.ORDERS);

        var answer = RawHttp.send(till.port(), request.wire());

        assertThat(answer.status()).as(answer.body()).isIn(request.allowed());
        assertThat(answer.body().isEmpty() || answer.isProblem() || answer.isPage())
                .as(answer.head() + answer.body())
                .isTrue();
        assertThat(answer.body().toLowerCase(Locale.ROOT)).doesNotContain(NEVER_SAID);
        assertThat(log.ends(Topics.ORDERS)).isEqualTo(before);
    }
}
