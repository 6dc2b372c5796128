package fishandchips.fleet.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that this process learns of after its start. */
class KnownModulesTests {

    @TempDir
    private Path folder;

    @Test
    void learnsAModuleThatIsNotOnTheClassPath() throws Exception {
        compile("Bakery", """
                public String name() { return "bakery"; }
                public String description() { return "Bake."; }
                public List<StationKind> stations() {
                    return List.of(
                            new StationKind("baker", "bakery/baker", new StationPorts(9100, 9101), "/", null, List.of()),
                            new StationKind("miller", "bakery/miller", new StationPorts(9200, 9201), "/", null, List.of()));
                }
                """);

        assertThat(learn("bakery", folder.resolve("not there") + File.pathSeparator + folder))
                .isEqualTo("till preparer cook accountant delivery board baker miller, true, true");
    }

    /** Other tests in this process must not know the module: the classes are loaded once more, and so learn it for themselves. */
    private static String learn(String name, String classPath) throws Exception {
        var own = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            own.add(Path.of(entry).toUri().toURL());
        }
        try (var loader = new URLClassLoader(own.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return (String) loader.loadClass(Learning.class.getName())
                    .getMethod("learn", String.class, String.class)
                    .invoke(null, name, classPath);
        }
    }

    /** Is loaded once more. */
    public static final class Learning {

        private Learning() {}

        /** The kinds that are known then, whether stations are in their order, and whether the module is known to others. */
        public static String learn(String name, String classPath) {
            var learnt = OptionalModule.learn(name, classPath);
            var kinds = StationKind.all().stream().map(StationKind::label).collect(Collectors.joining(" "));
            var inOrder = StationName.parse("miller-1").compareTo(StationName.parse("baker-2")) > 0;
            var isKnown = OptionalModule.learn(name, "nowhere").equals(learnt)
                    && OptionalModule.named(List.of(name)).equals(List.of(learnt));
            return "%s, %s, %s".formatted(kinds, inOrder, isKnown);
        }
    }

    @Test
    void saysThatThereIsNoSuchModule() {
        assertThatThrownBy(() -> OptionalModule.learn("brewery", folder.toString()))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("There is no optional module brewery in %s.", folder);
    }

    @Test
    void saysThatAModuleIsOfAnotherBuild() throws Exception {
        declare("fishandchips.not.There");

        assertThatThrownBy(() -> OptionalModule.learn("brewery", folder.toString()))
                .isInstanceOf(ShopFailedException.class)
                .hasMessage(
                        "The optional module brewery does not fit the program that keeps the shop open: ./shop close, and then ./shop open --brewery.");
    }

    private void compile(String name, String body) throws IOException {
        var source = Files.writeString(folder.resolve(name + ".java"), """
                package bakery;
                import fishandchips.fleet.stations.*;
                import java.util.List;
                public final class %s implements OptionalModule {
                %s
                }
                """.formatted(name, body));
        var exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(exitCode).isZero();
        declare("bakery." + name);
    }

    private void declare(String className) throws IOException {
        var services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(OptionalModule.class.getName()), className);
    }
}
