package fishandchips.kafkaesque.log;

import java.util.Locale;

/** Something that cannot be done as it was asked for. The message is a sentence for the one who asked. */
public final class Refusal extends RuntimeException {

    private final int status;

    /**
     * A refusal.
     *
     * @param status why, as HTTP numbers it
     * @param values what stands for each {@code %s} in the sentence
     */
    @SuppressWarnings("AnnotateFormatMethod") // that annotation is not in the JDK
    public Refusal(int status, String sentence, Object... values) {
        super(String.format(Locale.ROOT, sentence, values), null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
