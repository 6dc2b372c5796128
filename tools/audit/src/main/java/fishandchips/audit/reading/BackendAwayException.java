package fishandchips.audit.reading;

import fishandchips.console.ShopFailedException;

/** A backend does not answer just now, as when it was killed and starts again: nothing can be counted before it does. */
public final class BackendAwayException extends ShopFailedException {

    BackendAwayException(String backend, Throwable cause) {
        super("%s does not answer (%s)".formatted(backend, cause.getMessage()), cause);
    }
}
