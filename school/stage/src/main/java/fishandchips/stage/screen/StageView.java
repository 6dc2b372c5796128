package fishandchips.stage.screen;

import dev.tamboui.buffer.Buffer;
import fishandchips.picture.view.Picture;
import fishandchips.stage.picture.OrderLine;
import fishandchips.stage.picture.StagePicture;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A frame of the screen. Drawing it changes nothing but the buffer.
 *
 * @param keys those that work besides the screen's own
 * @param station the name of the chosen one; empty while there is none
 * @param help whether the keys are listed
 * @param message what a key has done
 */
record StageView(StagePicture picture, List<StageKey> keys, String station, boolean help, String message) {

    static final int LEAST_WIDTH = 80;
    static final int LEAST_HEIGHT = 24;

    private static final int LEFT_AT_MOST = 58;
    private static final int GAP = 2;
    private static final int FOOT = 3;
    private static final String TROUBLE = "✗";

    void draw(Buffer buffer) {
        var all = Canvas.of(buffer);
        if (all.width() < LEAST_WIDTH || all.height() < LEAST_HEIGHT) {
            complain(all);
            return;
        }
        all.line(picture.headline(), "? keys   q quit", Looks.TITLE);
        figures(all);
        all.skip();
        if (help) {
            listKeys(all);
        } else {
            var left = Math.min(LEFT_AT_MOST, (all.width() - GAP) / 2);
            var below = FOOT + (picture.panel().isEmpty() ? 0 : picture.panel().size() + 1);
            new StationPanel(picture, station).draw(all.columns(0, left, below));
            lines(all.columns(left + GAP, all.width() - left - GAP, below));
            drawPanel(all.last(FOOT + picture.panel().size()));
        }
        foot(all.last(FOOT));
    }

    private static void complain(Canvas all) {
        all.line("This terminal is too small.", Looks.TITLE);
        all.line(
                String.format(
                        Locale.ROOT,
                        "It has %d × %d; %d × %d are needed.",
                        all.width(),
                        all.height(),
                        LEAST_WIDTH,
                        LEAST_HEIGHT),
                Looks.PLAIN);
        all.line("Make it larger, or press q.", Looks.PLAIN);
    }

    private void figures(Canvas all) {
        if (picture.isKafkaAway()) {
            var since = picture.shop().kafka().since().truncatedTo(ChronoUnit.SECONDS);
            all.line("✗ Kafka does not answer since %s.".formatted(since), Looks.TROUBLE);
            return;
        }
        var figures = picture.shop().figures();
        var oldest = figures.oldestMillis();
        all.line(
                String.format(
                        Locale.ROOT,
                        "placed %,d   ready %,d   takings £%,.2f   %.1f orders/s%s",
                        figures.placed(),
                        figures.ready(),
                        figures.takingsPence() / 100.0,
                        figures.placedPerSecond(),
                        oldest == null ? "" : String.format(Locale.ROOT, "   oldest %.1f s", oldest / 1_000.0)),
                Looks.PLAIN);
    }

    private void lines(Canvas right) {
        var waiting = picture.shop().figures().waiting();
        var forCook = right.height() / 3;
        var orders = right.columns(0, right.width(), forCook);
        orders.title("Orders", waits(waiting.preparer()));
        show(picture.orders(), orders);
        var cook = right.last(forCook - 1);
        cook.title("Cook", waits(waiting.cook()));
        show(picture.cook(), cook);
    }

    private static String waits(long orders) {
        return orders == 1 ? "1 waits" : String.format(Locale.ROOT, "%,d wait", orders);
    }

    private static void show(List<OrderLine> lines, Canvas canvas) {
        OrderLine.around(lines, canvas.room())
                .forEach(line -> canvas.line(line.text(), Looks.of(line.step().progress())));
    }

    private void drawPanel(Canvas bottom) {
        var lines = picture.panel();
        lines.stream().limit(1).forEach(title -> bottom.title(title, ""));
        lines.stream()
                .skip(1)
                .forEach(line -> bottom.line(line, line.startsWith(TROUBLE) ? Looks.TROUBLE : Looks.PLAIN));
    }

    private void listKeys(Canvas all) {
        all.title("Keys", "");
        all.line("q, Ctrl-C   quit", Looks.PLAIN);
        all.line("?           list the keys, or go back", Looks.PLAIN);
        if (!keys.isEmpty()) {
            all.line("↑ ↓         choose a station", Looks.PLAIN);
        }
        keys.forEach(key -> all.line("%s           %s".formatted(key.key(), key.says()), Looks.PLAIN));
    }

    private void foot(Canvas foot) {
        var rebalances = picture.shop().rebalances();
        foot.line(rebalances.isEmpty() ? "" : told(rebalances.getFirst()), Looks.PLAIN);
        foot.line(picture.footer(), Looks.TITLE);
        foot.line(message, Looks.QUIET);
    }

    private static String told(Picture.Rebalance rebalance) {
        return "↻ %s".formatted(rebalance.sentence());
    }
}
