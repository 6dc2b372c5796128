package fishandchips.stage.screen;

/**
 * A key that does something to what is shown. The screen has keys of its own: {@code q}, {@code ?}, and the arrows, which choose a
 * station.
 *
 * @param key tells small letters from capital ones
 * @param says what it does, for the list of keys, such as {@code add a till}
 */
public record StageKey(char key, String says, Act act) {

    /** What a key does. It may take its time: it has a thread of its own. One after the other is done. */
    @FunctionalInterface
    public interface Act {

        /**
         * Does it.
         *
         * @param station the name of the station that is chosen on the screen; empty while there is none
         * @return what has been done, as a sentence
         */
        String run(String station) throws Exception;
    }
}
