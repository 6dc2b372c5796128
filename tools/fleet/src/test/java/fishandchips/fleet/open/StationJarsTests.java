package fishandchips.fleet.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationJarsTests {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatStationsRunWhenItIsBuiltAgain() throws Exception {
        var built = Files.writeString(folder.resolve("tracing.jar"), "old");
        var jars = new StationJars(List.of(built), folder.resolve("copies"));

        jars.prepare();
        Files.writeString(built, "new");

        assertThat(jars.copies()).containsExactly(folder.resolve("copies/tracing.jar"));
        assertThat(folder.resolve("copies/tracing.jar")).hasContent("old");
    }

    @Test
    void forgetsThoseOfAnEarlierOpening() throws Exception {
        var built = Files.writeString(folder.resolve("tracing.jar"), "old");
        new StationJars(List.of(built), folder.resolve("copies")).prepare();

        var none = new StationJars(List.of(), folder.resolve("copies"));
        none.prepare();

        assertThat(none.copies()).isEmpty();
        assertThat(folder.resolve("copies/tracing.jar")).doesNotExist();
    }
}
