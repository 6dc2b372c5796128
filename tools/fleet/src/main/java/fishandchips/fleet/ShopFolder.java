package fishandchips.fleet;

import fishandchips.console.ShopFailedException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a shop is.
 *
 * @param root the project, where the stations are built
 * @param home where the shop keeps its data, logs and state, which survive closing and reopening
 * @param stations where the stations' jars are unpacked, for one shop after the other
 */
public record ShopFolder(Path root, Path home, Path stations) {

    public ShopFolder(Path root, Path home) {
        this(root, home, home.resolve("stations"));
    }

    /**
     * Where {@code ./shop} says: {@code SHOP_ROOT} and {@code SHOP_HOME}, or else here and {@code .shop} beside. {@code SHOP_STATIONS}
     * is set by one command for another, whose shop has the same stations.
     */
    public static ShopFolder in(Map<String, String> environment) {
        var root = Path.of(environment.getOrDefault("SHOP_ROOT", "")).toAbsolutePath();
        var home = Path.of(environment.getOrDefault(
                        "SHOP_HOME", root.resolve(".shop").toString()))
                .toAbsolutePath();
        var stations = environment.get("SHOP_STATIONS");
        return stations == null ? new ShopFolder(root, home) : new ShopFolder(root, home, Path.of(stations));
    }

    /** What the backends keep. */
    public Path data() {
        return home.resolve("data");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** What customers write down of their orders, a file for each. */
    public Path journals() {
        return home.resolve("journals");
    }

    /** The log of a station, of a backend, or of the shop itself. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** What is running, and how to reach it; there as long as the shop is open. */
    public Path state() {
        return home.resolve("shop.json");
    }

    /** Locked as long as the shop is open. */
    public Path lock() {
        return home.resolve("shop.lock");
    }

    /**
     * Makes the folders.
     *
     * @throws ShopFailedException when they cannot be written
     */
    public void make() {
        try {
            Files.createDirectories(logs());
            Files.delete(Files.createTempFile(home, "can-write", null));
        } catch (FileAlreadyExistsException e) {
            throw new ShopFailedException("%s is in the way: the shop needs a folder there.".formatted(e.getFile()), e);
        } catch (IOException e) {
            throw new ShopFailedException(
                    "The shop's folder %s cannot be written; set SHOP_HOME to one that can. (%s)"
                            .formatted(home, FailureReason.of(e)),
                    e);
        }
    }
}
