package fishandchips.stage.screen;

import fishandchips.fleet.FailureReason;
import fishandchips.picture.view.Picture;
import fishandchips.stage.picture.StagePicture;
import fishandchips.stage.picture.StageViewer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** What a screen shows at the moment, and what its keys have changed. Safe for any number of threads. */
final class StageState implements StageViewer {

    private final List<StageKey> keys;
    private final ExecutorService acts;
    private @Nullable StagePicture picture;
    private String station = "";
    private boolean help;
    private String message = "";
    private boolean ended;
    private @Nullable String end;

    /**
     * Has nothing to show yet.
     *
     * @param acts runs what keys do, one after the other
     */
    StageState(List<StageKey> keys, ExecutorService acts) {
        this.keys = keys;
        this.acts = acts;
    }

    @Override
    public synchronized void see(StagePicture newest) {
        picture = newest;
        if (!keys.isEmpty() && !names().contains(station)) {
            station = names().stream().findFirst().orElse("");
        }
    }

    @Override
    public synchronized void end(@Nullable String sentence) {
        if (!ended) {
            ended = true;
            end = sentence;
        }
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /** Why the source has ended; null when it has not. */
    synchronized @Nullable String why() {
        return end;
    }

    /** The frame to draw; empty before the first picture. */
    synchronized Optional<StageView> view() {
        return Optional.ofNullable(picture).map(seen -> new StageView(seen, keys, station, help, message));
    }

    /** A key with a sign was pressed. */
    synchronized void press(char pressed) {
        switch (pressed) {
            case 'q' -> end(null);
            case '?' -> help = !help;
            default ->
                keys.stream().filter(key -> key.key() == pressed).findFirst().ifPresent(this::start);
        }
    }

    private void start(StageKey key) {
        message = key.says() + " …";
        var chosen = station;
        acts.execute(() -> say(run(key, chosen)));
    }

    private static String run(StageKey key, String station) {
        try {
            return key.act().run(station);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        } catch (Exception e) {
            return FailureReason.of(e);
        }
    }

    private synchronized void say(String sentence) {
        message = sentence;
    }

    /** Chooses the station so many lines below. */
    synchronized void move(int lines) {
        var names = names();
        if (!keys.isEmpty() && !names.isEmpty()) {
            station = names.get(Math.clamp(names.indexOf(station) + lines, 0, names.size() - 1));
        }
    }

    private List<String> names() {
        return picture == null
                ? List.of()
                : picture.shop().stations().stream().map(Picture.Station::name).toList();
    }
}
