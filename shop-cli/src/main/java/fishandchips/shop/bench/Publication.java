package fishandchips.shop.bench;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.bench.report.BenchReport;
import fishandchips.shop.bench.report.MarkdownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a bench has found. */
final class Publication {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ShopFolder folder;
    private final Screen screen;

    Publication(ShopFolder folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    /**
     * Writes all of it as JSON, and as a page.
     *
     * @param whole whether it is all that the bench measures, with all effort: only that belongs among the documents
     */
    void write(BenchReport report, boolean whole) throws IOException {
        var json = folder.home().resolve("bench.json");
        Files.createDirectories(folder.home());
        Files.write(json, JSON.writeValueAsBytes(report));
        var page = whole
                ? folder.root().resolve(Path.of("docs", "benchmarks.md"))
                : folder.home().resolve("bench.md");
        Files.writeString(page, MarkdownPage.of(report));
        for (var result : report.results()) {
            putBeside(page, result.picture());
        }
        screen.line("Written to %s and %s.".formatted(json, page));
        if (!whole) {
            screen.line("It is not the whole bench, and so docs/benchmarks.md is as it was.");
        }
    }

    private static void putBeside(Path page, @Nullable Path picture) throws IOException {
        if (picture != null) {
            Files.copy(picture, page.resolveSibling(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
