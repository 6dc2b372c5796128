package fishandchips.prometheus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The laws of the shop as metrics, as the last cash-up has judged them. No station knows them: {@code ./shop cash-up} reads everything, and
 * writes its result to a file.
 *
 * @param file the result, as JSON
 */
record LastCashUp(Path file) {

    /** In the text form of Prometheus: {@code shop_law_broken} for each law; empty when nobody has cashed up yet. */
    String metrics() throws IOException {
        var lines = new StringBuilder();
        for (var verdict : verdicts()) {
            var broken = verdict.path("status").asString().equals("broken") ? 1 : 0;
            lines.append("shop_law_broken{law=\"" + verdict.path("law").asInt() + "\"} " + broken + "\n");
        }
        return lines.isEmpty()
                ? ""
                : "# HELP shop_law_broken Whether the last cash-up found the law broken\n# TYPE shop_law_broken gauge\n"
                        + lines;
    }

    private JsonNode verdicts() throws IOException {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file)).path("verdicts");
        } catch (NoSuchFileException | JacksonException _) {
            return JsonMapper.shared().createArrayNode();
        }
    }
}
