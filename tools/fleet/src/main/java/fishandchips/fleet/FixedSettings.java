package fishandchips.fleet;

import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.contract.ShopName;
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
 * @param name the name of the shop; empty when it has none
 * @param partitions how many partitions each journal has
 */
public record FixedSettings(String name, int partitions) {

    private static final int MOST_PARTITIONS = 60;
    private static final String NAME = "name";
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

    /**
     * Reads those of the shop in a folder. A shop that an earlier version opened first has no name and {@value Topic#PARTITIONS} partitions.
     *
     * @throws ShopFailedException when they cannot be read
     */
    public static FixedSettings of(ShopFolder folder) {
        var file = file(folder);
        try {
            return Files.exists(file) ? read(file) : new FixedSettings("", Topic.PARTITIONS);
        } catch (IOException | IllegalArgumentException e) {
            throw new ShopFailedException(
                    "The shop's file %s cannot be used: %s".formatted(file, FailureReason.of(e)), e);
        }
    }

    private static FixedSettings read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new FixedSettings(
                ShopName.checked(properties.getProperty(NAME, "")),
                Integer.parseInt(properties.getProperty(PARTITIONS, "")));
    }

    /**
     * Gives them to the shop in a folder if it is opened for the first time.
     *
     * @param partitions null for as many as the shop has, or else {@value Topic#PARTITIONS}
     * @throws WrongUseException when the shop has others
     */
    public static void settle(ShopFolder folder, String name, @Nullable Integer partitions) throws IOException {
        if (Files.notExists(folder.data())) {
            Files.createDirectories(folder.data());
            new FixedSettings(name, partitions == null ? Topic.PARTITIONS : partitions).write(folder);
        }
        var settled = of(folder);
        if (!name.equals(settled.name)) {
            throw refusal(
                    settled.name.isEmpty() ? "This shop has no name" : "This shop is called " + settled.name,
                    "--shop and SHOP_NAME");
        }
        if (partitions != null && partitions != settled.partitions) {
            throw refusal(
                    String.format(Locale.ROOT, "Topics of this shop have %d partitions", settled.partitions),
                    "--partitions");
        }
    }

    private static WrongUseException refusal(String what, String option) {
        return new WrongUseException(
                "%s for as long as it has data: leave out %s, or forget all that the shop knows with --fresh."
                        .formatted(what, option));
    }

    private void write(ShopFolder folder) throws IOException {
        Files.writeString(file(folder), "%s=%s\n%s=%s\n".formatted(NAME, name, PARTITIONS, String.valueOf(partitions)));
    }

    private static Path file(ShopFolder folder) {
        return folder.data().resolve("shop.properties");
    }
}
