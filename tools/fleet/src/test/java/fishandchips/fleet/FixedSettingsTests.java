package fishandchips.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.ShopFailedException;
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
        FixedSettings.settle(folder, "north", 3);

        assertThat(FixedSettings.of(folder)).isEqualTo(new FixedSettings("north", 3));
    }

    @Test
    void stayWhenTheShopIsOpenedAgain() throws IOException {
        FixedSettings.settle(folder, "", 3);

        FixedSettings.settle(folder, "", null);
        FixedSettings.settle(folder, "", 3);

        assertThat(FixedSettings.of(folder)).isEqualTo(new FixedSettings("", 3));
    }

    @Test
    void cannotBeChanged() throws IOException {
        FixedSettings.settle(folder, "north", 3);

        assertThatThrownBy(() -> FixedSettings.settle(folder, "north", 6))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("Topics of this shop have 3 partitions for as long as it has data: leave out --partitions,"
                        + " or forget all that the shop knows with --fresh.");
        assertThatThrownBy(() -> FixedSettings.settle(folder, "south", null))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("This shop is called north for as long as it has data: leave out --shop,"
                        + " or forget all that the shop knows with --fresh.");
    }

    @Test
    void areNotGuessedWhenTheirFileIsTorn() throws IOException {
        FixedSettings.settle(folder, "north", 3);
        Files.writeString(folder.data().resolve("shop.properties"), "name=north\nparti");

        assertThatThrownBy(() -> FixedSettings.of(folder))
                .isInstanceOf(ShopFailedException.class)
                .hasMessageContaining("shop.properties cannot be used");
    }

    @Test
    void areTheDefaultsInAShopOfAnEarlierVersion() throws IOException {
        Files.createDirectory(folder.data());

        assertThatThrownBy(() -> FixedSettings.settle(folder, "", 3)).hasMessageContaining("have 6 partitions");
        assertThatThrownBy(() -> FixedSettings.settle(folder, "north", null)).hasMessageContaining("has no name");
        assertThatCode(() -> FixedSettings.settle(folder, "", 6)).doesNotThrowAnyException();
    }
}
