package fishandchips.fleet;

import fishandchips.backends.BackendFailedException;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;

/** Why something failed, in a sentence for a user. */
public final class FailureReason {

    private FailureReason() {}

    public static String of(Throwable failure) {
        return switch (failure) {
            case WrongUseException mistake -> String.valueOf(mistake.getMessage());
            case ShopFailedException known -> String.valueOf(known.getMessage());
            case BackendFailedException backend -> String.valueOf(backend.getMessage());
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written.";
            case NoSuchFileException missing -> missing.getFile() + " is missing.";
            case FileSystemException file
            when file.getReason() != null -> "%s: %s.".formatted(file.getFile(), file.getReason());
            case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case TimeoutException _ -> "Kafka does not answer in time.";
            case IOException io when io.getMessage() != null -> ended(io.getMessage());
            case RuntimeException wrapped when wrapped.getCause() instanceof IOException io -> of(io);
            default ->
                "%s: %s".formatted(failure.getClass().getSimpleName(), ended(String.valueOf(failure.getMessage())));
        };
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
