package fishandchips.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTests {

    private final RequestGuard guard =
            new RequestGuard(List.of("till", "Shop.Example"), origin -> origin.equals("http://board.example:8200"));

    private Optional<Refusal> refusal(String method, Map<String, String> headers) {
        return guard.refusal(method, headers::get);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LOCALHOST:1",
                "till.localhost:8080",
                "127.0.0.1",
                "127.0.0.1:8080",
                "192.168.1.5:8080",
                "0.0.0.0:8080",
                "[::1]",
                "[::1]:8080",
                "[fe80::A1]:8080",
                "[::ffff:127.0.0.1]:8080",
                "till",
                "till:8080",
                "TILL:8080",
                "shop.example:443"
            })
    void answersUnderNamesThatLeadNowhereElse(String host) {
        assertThat(refusal("GET", Map.of("Host", host))).isEmpty();
        assertThat(refusal("POST", Map.of("Host", host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "localhost.evil.example:8080",
                "notlocalhost",
                "127.0.0.1.evil.example",
                "127.0.0.1.nip.io:8080",
                "2130706433",
                "0x7f.0.0.1",
                "board:8200",
                "xtill",
                "till.evil.example",
                "[::1].evil.example",
                "[evil.example]",
                "localhost:80@evil.example",
                "evil.example:localhost",
                "localhost:8080:8080",
                "localhost,evil.example",
                "localhost evil.example",
                ".localhost:x",
                "localhost.",
                ":8080",
                "",
                " "
            })
    void answersUnderNoOtherName(String host) {
        for (var method : List.of("GET", "HEAD", "OPTIONS", "POST", "DELETE", "BREW")) {
            assertThat(refusal(method, Map.of("Host", host))).contains(Refusal.WRONG_HOST);
        }
    }

    @Test
    void answersARequestWithoutAHostWhichNoBrowserSends() {
        assertThat(refusal("GET", Map.of())).isEmpty();
        assertThat(refusal("POST", Map.of())).isEmpty();
    }

    @Test
    void believesNobodyWhoForwards() {
        assertThat(refusal(
                        "GET",
                        Map.of(
                                "Host", "evil.example",
                                "X-Forwarded-Host", "localhost",
                                "Forwarded", "host=localhost")))
                .contains(Refusal.WRONG_HOST);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                         -", // a program
                "http://localhost:8080,     same-origin",
                "http://LOCALHOST:8080,     -", // a browser that does not know Sec-Fetch-Site, or an address that is
                // not of this machine
                "null,                      same-origin", // a page of ours that keeps its address to itself
                "https://localhost:8080,    same-origin", // behind a proxy that speaks TLS
                "-,                         none",
                "http://board.example:8200, cross-site",
                "http://board.example:8200, -"
            })
    void letsItsOwnAndTrustedPagesAndProgramsChangeSomething(String origin, String site) {
        assertThat(refusal("POST", headers(origin, site))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://evil.example,       cross-site",
                "http://evil.example,       -",
                "http://localhost:8081,     same-site",
                "http://localhost:8081,     -",
                "http://localhost,          -",
                "https://localhost:8080,    -",
                "http://127.0.0.1:8080,     -",
                "http://localhost:8080.evil.example, -",
                "null,                      cross-site",
                "null,                      -",
                "-,                         cross-site",
                "-,                         same-site",
                "-,                         something-new",
                "'',                        -",
                "-,                         ''",
                "http://board.example:8201, cross-site"
            })
    void letsNoOtherPageChangeSomething(String origin, String site) {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE", "BREW", "get")) {
            assertThat(refusal(method, headers(origin, site))).contains(Refusal.FOREIGN_PAGE);
        }
    }

    @Test
    void letsAnyPageLookSinceTheBrowserKeepsTheAnswerFromIt() {
        for (var method : List.of("GET", "HEAD", "OPTIONS")) {
            assertThat(refusal(method, headers("http://evil.example", "cross-site")))
                    .isEmpty();
        }
    }

    private static Map<String, String> headers(String origin, String site) {
        var headers = new HashMap<>(Map.of("Host", "localhost:8080"));
        headers.put("Origin", origin);
        headers.put("Sec-Fetch-Site", site);
        return headers;
    }

    @Test
    void explainsARefusalAsAProblem() {
        assertThat(Refusal.WRONG_HOST.problem().json())
                .startsWith("{\"type\":\"about:blank\",\"title\":\"Misdirected Request\",\"status\":421,\"detail\":\"")
                .contains("shop.http.allowed-hosts");
        assertThat(Refusal.FOREIGN_PAGE.problem().json()).contains("\"title\":\"Forbidden\",\"status\":403");
    }
}
