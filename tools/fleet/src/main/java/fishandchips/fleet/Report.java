package fishandchips.fleet;

/** Is told what happens in a shop; called from any thread. */
@FunctionalInterface
public interface Report {

    /** Something that people want to know, in a sentence without its full stop. */
    void say(String sentence);

    /** Something is not as it was: a process was started, ended or became ready. */
    default void changed() {}
}
