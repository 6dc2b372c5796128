package fishandchips.verification.build;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of all modules, read once for all tests of this process. */
final class CompiledShop {

    static final JavaClasses CLASSES = new ClassFileImporter().importPaths(modules());

    private CompiledShop() {}

    static List<Path> modules() {
        var root = Path.of("..");
        try (Stream<Path> modules = Files.list(root);
                Stream<Path> tools = Files.list(root.resolve("tools"));
                Stream<Path> school = Files.list(root.resolve("school"));
                Stream<Path> secondKitchen = Files.list(root.resolve("second-kitchen"));
                Stream<Path> neighbours = Files.list(root.resolve("neighbours"))) {
            return Stream.of(modules, tools, school, secondKitchen, neighbours)
                    .flatMap(folders -> folders)
                    .filter(module -> Files.isDirectory(module.resolve("src/main/java/fishandchips")))
                    .map(module -> module.resolve("target/classes/fishandchips"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
