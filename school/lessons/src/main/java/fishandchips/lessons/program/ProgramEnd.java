package fishandchips.lessons.program;

/** How a run of a program ended. */
public enum ProgramEnd {
    /** Its main method returned. */
    ENDED("ended by itself"),
    /** Its main method threw an exception, or it has none. */
    FAILED("ended with an exception"),
    /** The command killed it where it was told to. */
    KILLED("was killed"),
    /** The command killed it because it did not end in time. */
    NEVER("did not end");

    private final String words;

    ProgramEnd(String words) {
        this.words = words;
    }

    /**
     * How a process ended by itself.
     *
     * @param isStruck whether it has said that its fault happened
     */
    static ProgramEnd of(int exitCode, boolean isStruck) {
        if (exitCode == FaultPoints.KILLED && isStruck) {
            return KILLED;
        }
        return exitCode == 0 ? ENDED : FAILED;
    }

    /** What follows "the program" in a sentence. */
    public String words() {
        return words;
    }
}
