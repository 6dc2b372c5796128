package fishandchips.stage.picture;

/** Gets each picture from a {@link StageSource}. Called on one thread at a time, and must not make it wait. */
public interface StageViewer {

    /** Something has changed. */
    void see(StagePicture picture);

    /**
     * There is nothing more to see.
     *
     * @param sentence why, such as {@code The shop has closed.}
     */
    void end(String sentence);
}
