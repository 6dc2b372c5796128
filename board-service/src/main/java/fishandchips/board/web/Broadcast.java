package fishandchips.board.web;

import fishandchips.picture.kafka.PictureListener;
import fishandchips.picture.view.Frame;
import fishandchips.picture.view.Picture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One board, shown to many browsers: each event is made once, and all get the same bytes. Safe for any number of threads. */
class Broadcast implements PictureListener {

    private static final int KEPT = 100;

    private final String name;
    private final JsonMapper json;
    /** The last frames; their numbers have no gaps, and end with the picture's. */
    private final Deque<byte[]> frames = new ArrayDeque<>();

    private final Set<Browser> browsers = new HashSet<>();
    private @Nullable Picture picture;
    private byte @Nullable [] pictureEvent;
    private boolean closed;

    /**
     * Nobody looks yet.
     *
     * @param name what the ids of its events begin with, unlike those of any other
     */
    Broadcast(String name, JsonMapper json) {
        this.name = name;
        this.json = json;
    }

    @Override
    public synchronized void begin(Picture first) {
        picture = first;
    }

    @Override
    public synchronized void see(Picture newest, Frame frame) {
        var event = event("frame", frame.seq(), frame);
        if (picture != null && picture.seq() + 1 != frame.seq()) {
            beginAnew(); // a frame before this one could not be written
        }
        picture = newest;
        pictureEvent = null;
        frames.addLast(event);
        if (frames.size() > KEPT) {
            frames.removeFirst();
        }
        browsers.removeIf(browser -> !tell(browser, event));
    }

    /** Lets all browsers go. They come back, and get the whole picture. */
    private void beginAnew() {
        frames.clear();
        browsers.forEach(Browser::drop);
        browsers.clear();
    }

    private static boolean tell(Browser browser, byte[] event) {
        var hasRoom = browser.offer(event);
        if (!hasRoom) {
            browser.drop();
        }
        return hasRoom;
    }

    /**
     * Another browser looks.
     *
     * @param lastEventId what it has seen last; null when it is new
     */
    synchronized Browser join(@Nullable String lastEventId) {
        var browser = new Browser(missed(lastEventId));
        if (closed) {
            browser.drop();
        } else {
            browsers.add(browser);
        }
        return browser;
    }

    /** The frames since then, when all of them are still there; otherwise the whole picture. */
    private List<byte[]> missed(@Nullable String lastEventId) {
        if (picture == null) {
            return List.of();
        }
        var seen = seqOf(lastEventId);
        var lacking = picture.seq() - seen;
        if (seen >= 0 && lacking >= 0 && lacking <= frames.size()) {
            return frames.stream().skip(frames.size() - lacking).toList();
        }
        var whole = pictureEvent == null ? event("picture", picture.seq(), picture) : pictureEvent;
        pictureEvent = whole;
        return List.of(whole);
    }

    /** The number of one of our events; -1 when it is none. */
    private long seqOf(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches(name + "-\\d{1,18}")
                ? Long.parseLong(lastEventId.substring(name.length() + 1))
                : -1;
    }

    private byte[] event(String kind, long seq, Object content) {
        var event = new ByteArrayOutputStream();
        event.writeBytes(String.format(Locale.ROOT, "event: %s\nid: %s-%d\ndata: ", kind, name, seq)
                .getBytes(StandardCharsets.US_ASCII));
        event.writeBytes(json.writeValueAsBytes(content));
        event.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
        return event.toByteArray();
    }

    synchronized void leave(Browser browser) {
        browsers.remove(browser);
    }

    synchronized int watching() {
        return browsers.size();
    }

    /** Lets all of them go. */
    synchronized void close() {
        closed = true;
        beginAnew();
    }
}
