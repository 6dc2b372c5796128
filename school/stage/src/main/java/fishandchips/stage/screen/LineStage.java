package fishandchips.stage.screen;

import fishandchips.console.Interruption;
import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.stage.picture.StagePicture;
import fishandchips.stage.picture.StageSource;
import fishandchips.stage.picture.StageViewer;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Prints a line for each event; also the headline and the footer, whenever they have changed. For one thread. */
final class LineStage {

    private static final long WAIT_MILLIS = 100;

    private final Screen screen;
    private final @Nullable Duration lasts;
    private String headline = "";
    private String footer = "";

    LineStage(Screen screen, @Nullable Duration lasts) {
        this.screen = screen;
        this.lasts = lasts;
    }

    private sealed interface Event {}

    private record Seen(StagePicture picture) implements Event {}

    private record Ended(@Nullable String sentence) implements Event {}

    /** Prints until it ends. Returns why the source has ended; null when it has not. */
    @Nullable
    String show(StageSource source) throws Exception {
        var events = new LinkedBlockingQueue<Event>();
        var viewer = new StageViewer() {

            @Override
            public void see(StagePicture picture) {
                events.add(new Seen(picture));
            }

            @Override
            public void end(String sentence) {
                events.add(new Ended(sentence));
            }
        };
        try (var _ = new Interruption(() -> events.add(new Ended(null)));
                var _ = source.show(viewer)) {
            return print(events);
        }
    }

    private @Nullable String print(LinkedBlockingQueue<Event> events) throws InterruptedException {
        var watch = new Stopwatch();
        while (!screen.isClosed() && (lasts == null || !watch.isPast(lasts))) {
            switch (events.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                case Seen(var picture) -> print(picture);
                case Ended(var sentence) -> {
                    return sentence;
                }
                case null -> {}
            }
        }
        return null;
    }

    private void print(StagePicture picture) {
        headline = printChanged(headline, picture.headline());
        screen.lines(picture.news());
        footer = printChanged(footer, picture.footer());
    }

    private String printChanged(String before, String now) {
        if (!now.equals(before) && !now.isEmpty()) {
            screen.line(now);
        }
        return now;
    }
}
