package fishandchips.verification.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The files that people write and read in this project: without what a build, a shop or Git has put beside them. */
final class ProjectFiles {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private ProjectFiles() {}

    /** All files with one of these endings, such as {@code md}. */
    static List<Path> ending(Set<String> endings) {
        try (var all = Files.walk(ROOT)) {
            return all.filter(file -> endings.contains(ending(file)))
                    .filter(file -> !relative(file).matches("(.*/)?(target|\\.git|\\.shop)/.*"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A file's path within the project. */
    static String relative(Path file) {
        return ROOT.relativize(file).toString();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
