package fishandchips.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.console.Screen;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.Sentences;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class StatisticsCommandTests {

    private static final String ANSWER = """
            {"orders":{"placed":30,"web":4,"totalPence":25050,"atOnce":18,"afterTheCook":11,
              "first":"2026-11-21T18:30:00Z","last":"2026-11-21T18:30:14Z"},
             "sales":[
              {"from":"2026-11-21T18:30:00Z","orders":20,"portions":{"cod":12,"chips":25}},
              {"from":"2026-11-21T18:30:05Z","orders":0,"portions":{"cod":0,"chips":0}},
              {"from":"2026-11-21T18:30:10Z","orders":10,"portions":{"cod":8,"chips":9}}],
             "step":"5s",
             "waits":[
              {"portion":"cod","ready":19,"afterTheCook":11,"halfMillis":81.4,"mostMillis":4012.0,"longestMillis":5000.0},
              {"portion":"chips","ready":0,"afterTheCook":0,"halfMillis":null,"mostMillis":null,"longestMillis":null}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private PaperShop shop;

    @BeforeEach
    void openTheShop() throws IOException {
        shop = new PaperShop(new StatisticsModule(), StatisticsModule.SEARCH, StatisticsModule.STATISTICIAN);
    }

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    private int statistics(String... arguments) {
        var sentences = new Sentences();
        return new CommandLine(new StatisticsCommand(shop, new Screen(new PrintWriter(out), false)))
                .setParameterExceptionHandler(sentences)
                .setExecutionExceptionHandler(sentences)
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void showsFigures() {
        var answer = JsonMapper.shared().readValue(ANSWER, StatisticsAnswer.class);

        assertThat(String.join("\n", new StatisticsText(ZoneOffset.UTC).lines(answer)))
                .isEqualToNormalizingNewlines("""
                        30 orders from 2026-11-21 18:30:00 to 2026-11-21 18:30:14, for £250.50. 4 of them came by web.

                        READY           ORDERS  SHARE
                        at once             18   60.0 %
                        after the cook      11   36.7 %
                        not yet              1    3.3 %

                        SOLD FROM, IN 5s EACH  ORDERS  COD  CHIPS
                        2026-11-21 18:30:00        20   12     25
                        2026-11-21 18:30:10        10    8      9
                        all                        30   20     34

                        FROM ORDER TO READY  ORDERS  AFTER THE COOK  HALF WITHIN  95 % WITHIN  LONGEST
                        with cod                 19              11  0.08 s       4.01 s       5.00 s
                        with chips                0               0  -            -            -""");
    }

    @Test
    void asksTheStatistician() {
        shop.answers("GET /statistics", 200, ANSWER);

        assertThat(statistics()).isZero();

        assertThat(out.toString()).startsWith("30 orders from ");
    }

    @Test
    void saysThatThereAreNoOrders() {
        shop.answers(
                "GET /statistics",
                200,
                "{\"orders\":{\"placed\":0,\"web\":0,\"totalPence\":0,\"atOnce\":0,\"afterTheCook\":0,\"first\":null,\"last\":null},\"sales\":[],\"step\":\"1s\",\"waits\":[]}");

        assertThat(statistics()).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("The statistician knows no orders yet.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"503 | {\"detail\":\"no\"}", "200 | <html>oops</html>"})
    void saysInOneSentenceThatThereAreNoFigures(int status, String body) {
        shop.answers("GET /statistics", status, body);

        assertThat(statistics()).isEqualTo(1);

        assertThat(err.toString())
                .isEqualToNormalizingNewlines("shop: statistician-1 answers status " + status
                        + "; ./shop logs statistician-1 may say why.\n");
    }

    @Test
    void rebuildsByDeletingTheIndex() {
        shop.answers("POST /statistics/_count", 200, "{\"count\":0}");
        shop.answers("DELETE /statistics", 200, "{\"acknowledged\":true}");

        assertThat(statistics("rebuild")).isZero();

        assertThat(shop.requests()).last().isEqualTo("DELETE /statistics");
        assertThat(out.toString()).startsWith("The index is deleted. The statistician builds it anew;");
    }

    @Test
    void rebuildsWhileNoStatisticianRunsAndThereIsNoIndex() {
        shop.stop(StatisticsModule.STATISTICIAN);
        shop.answers("POST /statistics/_count", 404, "{}");
        shop.answers("DELETE /statistics", 404, "{}");

        assertThat(statistics("rebuild")).isZero();

        assertThat(out.toString()).endsWith("as soon as one runs: ./shop scale statistician=1.\n");
    }

    @Test
    void losesOldOrdersOnlyWhenItIsTold() {
        shop.answers("POST /statistics/_count", 200, "{\"count\":12}");
        shop.answers("DELETE /statistics", 200, "{\"acknowledged\":true}");

        assertThat(statistics("rebuild")).isEqualTo(2);
        assertThat(shop.requests()).noneMatch(request -> request.startsWith("DELETE"));
        assertThat(err.toString()).startsWith("shop: The index has 12 orders that are older than 7 days.");

        assertThat(statistics("rebuild", "--lose-old")).isZero();
        assertThat(shop.requests()).contains("DELETE /statistics");
    }

    @Test
    void whoMayOnlyReadDeletesNothing() {
        shop.forbidChanges();

        assertThat(statistics("rebuild")).isEqualTo(2);

        assertThat(shop.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | shop: There is no statistician in this shop. Start it with ./shop scale statistician=1.",
                "false | shop: There is no statistician in this shop. Start it with ./shop open --statistics."
            })
    void saysHowToStartAStatistician(boolean open, String sentence) {
        shop.stop(StatisticsModule.STATISTICIAN);
        if (!open) {
            shop.closeModule();
        }

        assertThat(statistics()).isEqualTo(2);

        assertThat(err.toString()).isEqualToNormalizingNewlines(sentence + "\n");
    }

    @Test
    void tellsTheStatisticianWhereOpenSearchIs() {
        var module = new StatisticsModule();

        assertThat(module.settings(
                        StatisticsModule.STATISTICIAN,
                        kind -> URI.create("http://127.0.0.1:" + kind.ports().server())))
                .isEqualTo(Map.of("SHOP_STATISTICIAN_OPENSEARCH", "http://127.0.0.1:8760"));
        assertThat(module.settings(StationKind.TILL, _ -> URI.create("http://127.0.0.1:1")))
                .isEmpty();
    }
}
