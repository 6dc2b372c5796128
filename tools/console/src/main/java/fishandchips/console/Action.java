package fishandchips.console;

/** Something to be done that may fail. */
@FunctionalInterface
public interface Action {

    void run() throws Exception;
}
