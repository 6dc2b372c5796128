package fishandchips.fleet.open;

import fishandchips.backends.FolderTree;
import fishandchips.fleet.ShopFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The jars of optional modules that stations have on their class path behind their own. They are copied, so that a build does not change them
 * under a station that runs.
 *
 * @param built where they were built
 * @param folder where they are copied to
 */
record StationJars(List<Path> built, Path folder) {

    /** Those of the modules that a shop is opened with. */
    static StationJars of(ShopFolder shop, OpenSettings settings) {
        var built = settings.modules().stream()
                .flatMap(module -> module.stationJars(shop.root()).stream())
                .toList();
        return new StationJars(built, shop.home().resolve("station-jars"));
    }

    /** The copies. */
    List<Path> copies() {
        return built.stream().map(this::copy).toList();
    }

    private Path copy(Path jar) {
        return folder.resolve(jar.getFileName());
    }

    /** Copies them, and removes those of an earlier opening. */
    void prepare() throws IOException {
        new FolderTree(folder).delete();
        Files.createDirectories(folder);
        for (var jar : built) {
            Files.copy(jar, copy(jar));
        }
    }
}
