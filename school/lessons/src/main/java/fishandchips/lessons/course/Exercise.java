package fishandchips.lessons.course;

import fishandchips.console.Screen;

/** What {@code ./shop lesson run N} does: it runs a program, or measures something, and leaves no process behind. */
@FunctionalInterface
public interface Exercise {

    /**
     * Runs to its end. The thread is interrupted by Ctrl-C.
     *
     * @param screen is told what happens
     */
    void run(Classroom room, Screen screen) throws Exception;
}
