package fishandchips.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedSettingsTests {

    @TempDir
    private Path home;

    private ShopFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new ShopFolder(home, home);
        folder.make();
    }

    @Test
    void areGivenWhenAShopIsOpenedForTheFirstTime() throws IOException {
        FixedSettings.settle(folder, 3);

        assertThat(FixedSettings.of(folder)).isEqualTo(new FixedSettings(3));
    }

    @Test
    void stayWhenTheShopIsOpenedAgain() throws IOException {
        FixedSettings.settle(folder, 3);

        FixedSettings.settle(folder, null);
        FixedSettings.settle(folder, 3);

        assertThat(FixedSettings.of(folder)).isEqualTo(new FixedSettings(3));
    }

    @Test
    void cannotBeChanged() throws IOException {
        FixedSettings.settle(folder, 3);

        assertThatThrownBy(() -> FixedSettings.settle(folder, 6))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("have 3 partitions")
                .hasMessageContaining("--fresh");
    }

    @Test
    void areTheDefaultsInAShopOfAnEarlierVersion() throws IOException {
        Files.createDirectory(folder.data());

        assertThatThrownBy(() -> FixedSettings.settle(folder, 3)).hasMessageContaining("have 6 partitions");
        assertThatCode(() -> FixedSettings.settle(folder, 6)).doesNotThrowAnyException();
    }
}
