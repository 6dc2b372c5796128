package fishandchips.stage.picture;

/** Where pictures come from: a real shop, or one that only plays. */
@FunctionalInterface
public interface StageSource {

    /** Shows pictures to this viewer, on a thread of its own, until what it returns is closed. */
    Showing show(StageViewer viewer) throws Exception;

    /** A show that has begun. Closing it twice does nothing more. */
    @FunctionalInterface
    interface Showing extends AutoCloseable {

        @Override
        void close();
    }
}
