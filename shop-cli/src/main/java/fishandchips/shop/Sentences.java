package fishandchips.shop;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.FailureReason;
import java.nio.channels.ClosedByInterruptException;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user in one sentence what went wrong, with the stack trace only when asked for. */
public final class Sentences implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private boolean verbose;

    /** Whether stack traces are wanted. */
    void verbose(boolean wanted) {
        verbose = wanted;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        return say(mistake, wrongUse(mistake), CommandLine.ExitCode.USAGE, mistake.getCommandLine());
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InterruptedException
                || failure instanceof InterruptException
                || failure instanceof ClosedByInterruptException) {
            Thread.currentThread().interrupt();
            return say(failure, "Interrupted.", CommandLine.ExitCode.SOFTWARE, command);
        }
        var code = failure instanceof WrongUseException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        return say(failure, FailureReason.of(failure), code, command);
    }

    private int say(Exception cause, String sentence, int exitCode, CommandLine command) {
        var err = command.getErr();
        err.println("shop: " + sentence);
        if (verbose) {
            cause.printStackTrace(err);
        }
        err.flush();
        return exitCode;
    }

    private static String wrongUse(ParameterException mistake) {
        var name = mistake.getCommandLine().getCommandSpec().qualifiedName();
        if (mistake instanceof UnmatchedArgumentException unmatched && name.equals("shop")) {
            return "There is no command %s; ./shop --help lists them."
                    .formatted(unmatched.getUnmatched().getFirst());
        }
        return "%s (./%s --help says more.)".formatted(ended(String.valueOf(mistake.getMessage())), name);
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
