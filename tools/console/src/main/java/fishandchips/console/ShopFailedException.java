package fishandchips.console;

import org.jspecify.annotations.Nullable;

/** Something did not work. Ends the command with exit code 1. */
public class ShopFailedException extends RuntimeException {

    /**
     * Says what failed.
     *
     * @param sentence for the user: what failed, and where to look
     */
    public ShopFailedException(String sentence) {
        this(sentence, null);
    }

    public ShopFailedException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
