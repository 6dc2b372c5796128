package fishandchips.stage.elsewhere;

import fishandchips.console.Interruption;
import fishandchips.contract.ShopName;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This command once more, in a process whose shop has a name. A process learns that name before anything else, and keeps it. */
public final class NamedProcess {

    private NamedProcess() {}

    /**
     * Runs it on the terminal of this process.
     *
     * @param command the main class and its arguments
     * @return its exit code
     */
    public static int run(String name, List<String> command) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.add("--enable-native-access=ALL-UNNAMED"); // as the manifest of the jar allows it to java -jar
        words.add("-D" + ShopName.PROPERTY + "=" + name);
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(command);
        var process = new ProcessBuilder(words).inheritIO().start();
        try (var _ = new Interruption(process::destroy)) {
            return process.waitFor();
        }
    }
}
