package fishandchips.console;

/** The command makes no sense as it was given, or not now. Ends the command with exit code 2. */
public class WrongUseException extends RuntimeException {

    /**
     * Says what is wrong.
     *
     * @param sentence for the user: what is wrong, and what to do instead
     */
    public WrongUseException(String sentence) {
        super(sentence);
    }
}
