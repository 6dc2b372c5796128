package fishandchips.stage.picture;

/** Gets each picture from a {@link StageSource}, and must not make it wait. */
public interface StageViewer {

    /** Something has changed. Called by one thread at a time. */
    void see(StagePicture picture);

    /**
     * There is nothing more to see. Called by any thread, also while another one calls {@link #see}.
     *
     * @param sentence why, such as {@code The shop has closed.}
     */
    void end(String sentence);
}
