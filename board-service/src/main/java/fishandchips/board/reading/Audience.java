package fishandchips.board.reading;

import fishandchips.board.picture.Frame;
import fishandchips.board.picture.Picture;

/** Those who look at a board. Called on the thread of the board; must not make it wait. */
public interface Audience {

    /** This is the picture before anything has changed. Called once, before all else. */
    void begin(Picture picture);

    /**
     * The picture has changed.
     *
     * @param frame what has led to this picture from the one before
     */
    void see(Picture picture, Frame frame);
}
