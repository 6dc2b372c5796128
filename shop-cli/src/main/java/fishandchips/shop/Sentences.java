package fishandchips.shop;

import fishandchips.backends.BackendFailedException;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
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
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return say(failure, "Interrupted.", CommandLine.ExitCode.SOFTWARE, command);
        }
        var code = failure instanceof WrongUseException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        return say(failure, reason(failure), code, command);
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

    /** Why it failed, in words for a user. */
    public static String reason(Throwable failure) {
        return switch (failure) {
            case WrongUseException mistake -> String.valueOf(mistake.getMessage());
            case ShopFailedException known -> String.valueOf(known.getMessage());
            case BackendFailedException backend -> String.valueOf(backend.getMessage());
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written.";
            case NoSuchFileException missing -> missing.getFile() + " is missing.";
            case FileSystemException file
            when file.getReason() != null -> "%s: %s.".formatted(file.getFile(), file.getReason());
            case ExecutionException wrapped when wrapped.getCause() != null -> reason(wrapped.getCause());
            case IOException io when io.getMessage() != null -> ended(io.getMessage());
            case RuntimeException wrapped when wrapped.getCause() instanceof IOException io -> reason(io);
            default ->
                "%s: %s".formatted(failure.getClass().getSimpleName(), ended(String.valueOf(failure.getMessage())));
        };
    }
}
