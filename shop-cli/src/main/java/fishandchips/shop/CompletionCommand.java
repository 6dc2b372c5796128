package fishandchips.shop;

import fishandchips.console.Screen;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the script that completes commands in a shell. */
@Command(
        name = "completion",
        description = "Print the completion script for bash and zsh; use it with: source <(./shop completion)")
final class CompletionCommand implements Callable<Integer> {

    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.line(AutoComplete.bash("shop", spec.root().commandLine()));
        return 0;
    }
}
