package fishandchips.bench;

import fishandchips.bench.report.BenchReport;
import fishandchips.bench.report.Circumstances;
import fishandchips.bench.report.MarkdownPage;
import fishandchips.bench.report.Result;
import fishandchips.fleet.ShopFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a bench has found. */
record Publication(ShopFolder folder) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Writes down as JSON and as a page in the shop's folder what was found so far; in place of what was there. */
    void write(BenchReport report) throws IOException {
        Files.createDirectories(folder.home());
        Files.write(json(), JSON.writeValueAsBytes(report));
        write(report, folder.home().resolve("bench.md"));
    }

    /** Puts the page among the documents, too: only what has all that the bench measures, with all effort, belongs there. */
    void publish(BenchReport report) throws IOException {
        write(report, folder.root().resolve(Path.of("docs", "benchmarks.md")));
    }

    /** Puts one result into the page of the documents that explains it, in place of what stands there. */
    void publish(Result result, Circumstances circumstances, String name) throws IOException {
        var page = folder.root().resolve(Path.of("docs", name));
        var section = MarkdownPage.section(result, circumstances);
        Files.writeString(page, PageSection.WRITTEN_BY_THE_BENCH.replacedIn(Files.readString(page), section));
        putBeside(page, result.picture());
    }

    Path json() {
        return folder.home().resolve("bench.json");
    }

    private static void write(BenchReport report, Path page) throws IOException {
        Files.writeString(page, MarkdownPage.of(report));
        for (var result : report.results()) {
            putBeside(page, result.picture());
        }
    }

    private static void putBeside(Path page, @Nullable Path picture) throws IOException {
        if (picture != null) {
            Files.copy(picture, page.resolveSibling(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
