package fishandchips.fleet;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a shop gets when it is opened for the first time, and keeps until its data is deleted. It is written down beside the data.
 *
 * @param partitions how many partitions each journal has
 */
public record FixedSettings(int partitions) {

    private static final int MOST_PARTITIONS = 60;
    private static final String PARTITIONS = "partitions";

    /**
     * Checks a wanted number of partitions.
     *
     * @throws WrongUseException when that is too few or too many
     */
    public static int checkedPartitions(int wanted) {
        if (wanted < 1 || wanted > MOST_PARTITIONS) {
            throw new WrongUseException(String.format(
                    Locale.ROOT, "A topic can have 1 to %d partitions, not %d.", MOST_PARTITIONS, wanted));
        }
        return wanted;
    }

    /** Those of the shop in a folder. A shop that an earlier version opened first has written down none. */
    public static FixedSettings of(ShopFolder folder) throws IOException {
        var properties = new Properties();
        if (Files.exists(file(folder))) {
            try (var reader = Files.newBufferedReader(file(folder))) {
                properties.load(reader);
            }
        }
        var partitions = properties.getProperty(PARTITIONS);
        return new FixedSettings(partitions == null ? Topic.PARTITIONS : Integer.parseInt(partitions));
    }

    /**
     * Gives them to the shop in a folder if it is opened for the first time.
     *
     * @param partitions null for as many as the shop has, or else {@value Topic#PARTITIONS}
     * @throws WrongUseException when the shop has others
     */
    public static void settle(ShopFolder folder, @Nullable Integer partitions) throws IOException {
        if (Files.notExists(folder.data())) {
            Files.createDirectories(folder.data());
            new FixedSettings(partitions == null ? Topic.PARTITIONS : partitions).write(folder);
        }
        var settled = of(folder);
        if (partitions != null && partitions != settled.partitions) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "Topics of this shop have %d partitions for as long as it has data: leave out --partitions, or forget all that the shop knows with --fresh.",
                    settled.partitions));
        }
    }

    private void write(ShopFolder folder) throws IOException {
        Files.writeString(file(folder), "%s=%s\n".formatted(PARTITIONS, String.valueOf(partitions)));
    }

    private static Path file(ShopFolder folder) {
        return folder.data().resolve("shop.properties");
    }
}
