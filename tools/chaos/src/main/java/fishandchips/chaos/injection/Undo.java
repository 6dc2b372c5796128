package fishandchips.chaos.injection;

import fishandchips.console.Action;

/** Undoes a fault. May be run again when it failed. */
@FunctionalInterface
interface Undo {

    /** There is nothing to be made whole. */
    Undo NOTHING = () -> {};

    void run() throws Exception;

    /** Breaks something, and returns how it is undone. What fails half way is undone at once. */
    static Undo of(Action breaking, Undo undo) throws Exception {
        try {
            breaking.run();
            return undo;
        } catch (Exception e) {
            undo.run();
            throw e;
        }
    }
}
