package fishandchips.picture.kafka;

import fishandchips.picture.view.Frame;
import fishandchips.picture.view.Picture;

/** Gets each new picture. Called on the board's thread, and must not make it wait. */
public interface PictureListener {

    /** This is the picture before anything has changed. Called once, before all else. */
    void begin(Picture picture);

    /**
     * The picture has changed.
     *
     * @param frame what has led to this picture from the one before
     */
    void see(Picture picture, Frame frame);
}
