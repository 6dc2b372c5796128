package fishandchips.prometheus;

/** A setting makes no sense. The message is a sentence that names the setting and what is allowed. */
final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidSettingException(String message) {
        super(message);
    }
}
