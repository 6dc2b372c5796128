package fishandchips.stage;

import fishandchips.console.Screen;
import fishandchips.console.Span;
import fishandchips.stage.screen.Stage;
import fishandchips.stage.screen.StageKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How something is shown: the options of every command that shows a shop. */
public final class StageOptions {

    private static final String NO_COLOR = "NO_COLOR";

    @Option(
            names = "--no-screen",
            description = "Print a line for each event, as where there is no terminal, or where NO_COLOR is set.")
    private boolean noScreen;

    @Option(names = "--for", paramLabel = "TIME", description = "End after this time, such as 60s.")
    private @Nullable String lasts;

    /** What shows it. */
    public Stage stage(Screen screen, List<StageKey> keys) {
        var plain = noScreen
                || !screen.isTerminal()
                || !System.getenv().getOrDefault(NO_COLOR, "").isEmpty();
        return new Stage(screen, plain, keys, lasts == null ? null : Span.parse(lasts));
    }
}
