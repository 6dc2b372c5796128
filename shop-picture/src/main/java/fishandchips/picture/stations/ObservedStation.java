package fishandchips.picture.stations;

import fishandchips.contract.StationReport;
import fishandchips.picture.view.Picture;
import fishandchips.picture.view.Picture.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A station, by its own reports. */
class ObservedStation {

    private static final Pattern SLOTTED = Pattern.compile(".*-(\\d{1,2})");
    private static final Duration SPEED_OVER = Duration.ofSeconds(5);

    private record Mark(Instant at, long records) {}

    private final String name;
    private final String kind;
    private final int slot;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private Instant heardAt;
    private boolean closing;
    private long sold;
    private Map<String, List<Integer>> holds = Map.of();
    private Picture.Counts counts = new Picture.Counts(0, 0, 0, 0, 0);

    ObservedStation(String name, Instant heardAt) {
        var slotted = SLOTTED.matcher(name);
        this.name = name;
        this.kind = name.split("-", 2)[0];
        this.slot = slotted.matches() ? Integer.parseInt(slotted.group(1)) : 0;
        this.heardAt = heardAt;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    /** Whether its name ends in a number: in containers it is then that of its container. */
    boolean isNumbered() {
        return slot > 0;
    }

    int slot() {
        return slot;
    }

    Instant heardAt() {
        return heardAt;
    }

    boolean isClosing() {
        return closing;
    }

    void hear(Instant at) {
        heardAt = at.isAfter(heardAt) ? at : heardAt;
    }

    void open() {
        closing = false;
        marks.clear();
    }

    void close() {
        closing = true;
    }

    /** An order was taken here: what tills do is not among what they report, for it stands on the topic. */
    void sell() {
        sold++;
    }

    void report(StationReport report, Instant at) {
        holds = report.holds();
        var said = report.counts();
        counts = new Picture.Counts(
                said.records(), said.batches(), said.rolledBack(), said.duplicates(), said.deadLetters());
        var records = said.records() + sold;
        var last = marks.peekLast();
        if (last != null && (records < last.records() || at.isBefore(last.at()))) {
            marks.clear(); // another process under the same name
        }
        marks.addLast(new Mark(at, records));
        while (marks.getFirst().at().isBefore(at.minus(SPEED_OVER))) {
            marks.removeFirst();
        }
    }

    Picture.Station show(boolean silent) {
        var state = closing ? State.CLOSING : silent ? State.SILENT : State.OPEN;
        return new Picture.Station(name, kind, slot, state, heardAt, holds, counts, silent ? 0 : recordsPerSecond());
    }

    private double recordsPerSecond() {
        if (marks.size() < 2) {
            return 0;
        }
        var millis =
                Duration.between(marks.getFirst().at(), marks.getLast().at()).toMillis();
        var records = marks.getLast().records() - marks.getFirst().records();
        return millis == 0 ? 0 : Math.round(10_000.0 * records / millis) / 10.0;
    }
}
