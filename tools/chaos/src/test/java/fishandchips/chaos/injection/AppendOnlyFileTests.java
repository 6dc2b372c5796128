package fishandchips.chaos.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendOnlyFileTests {

    @TempDir
    private Path home;

    private ShopFolder folder;
    private Path redis;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = new ShopFolder(home, home);
        redis = Files.createDirectories(folder.data().resolve("redis"));
    }

    @Test
    void losesItsTail() throws IOException {
        var file = Files.writeString(redis.resolve("appendonly.aof"), "what is certain, and what is not");

        AppendOnlyFile.in(folder).loseTail(17);

        assertThat(file).hasContent("what is certain");
    }

    @Test
    void losesNoMoreThanThereIs() throws IOException {
        var file = Files.writeString(redis.resolve("appendonly.aof"), "little");

        AppendOnlyFile.in(folder).loseTail(1_000);

        assertThat(file).isEmptyFile();
    }

    @Test
    void isTheOneOfManyThatWasWrittenLast() throws IOException {
        var many = Files.createDirectories(redis.resolve("appendonlydir"));
        for (var name : new String[] {"base.rdb", "incr.aof"}) {
            Files.writeString(many.resolve("appendonly.aof.1." + name), "before");
        }
        Files.writeString(many.resolve("appendonly.aof.manifest"), "all of them");
        var last = Files.writeString(many.resolve("appendonly.aof.2.incr.aof"), "now");

        assertThat(AppendOnlyFile.in(folder).path()).isEqualTo(last);
    }

    @Test
    void mustBeThere() {
        assertThatThrownBy(() -> AppendOnlyFile.in(folder)).isInstanceOf(ShopFailedException.class);
    }
}
