package fishandchips.board.fold.orders;

import fishandchips.board.picture.Frame;
import fishandchips.board.picture.Picture;
import fishandchips.board.seen.Spot;
import fishandchips.board.seen.Standing;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.ShelfFilled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The evening's orders, and all that is counted of them. */
public final class Evening {

    private static final int SHOWN = 8;
    private static final int CALLED = 12;
    private static final int MOVES = 30;
    private static final String PREPARER = "preparer";

    private final Orders orders;
    private final Tally tally = new Tally();
    private final Seconds seconds;
    private final Backlogs backlogs = new Backlogs();
    private final Laws laws;
    private final Deque<Picture.Called> called = new ArrayDeque<>();
    private final List<Frame.Move> moves = new ArrayList<>();
    private final List<Picture.Point> points = new ArrayList<>();

    /**
     * An evening that begins now.
     *
     * @param remembers how many orders on their way, and as many that are ready, are known by name
     */
    public Evening(Instant since, int remembers) {
        this(since, remembers, "");
    }

    /**
     * An evening that begins anew.
     *
     * @param remembers how many orders on their way, and as many that are ready, are known by name
     * @param lost how many records of which partitions Kafka had deleted before they were read; empty when none
     */
    public Evening(Instant since, int remembers, String lost) {
        this.orders = new Orders(remembers);
        this.seconds = new Seconds(since);
        this.laws = new Laws(since, lost);
    }

    /** A record stands at a spot that groups read. */
    public void count(Spot spot, long offset) {
        backlogs.add(spot, offset);
    }

    /** An order has taken a step, at this moment of the broker's. */
    public void on(OrderStep step, int partition, Instant at) {
        var slip = new Slip(step.order(), partition);
        switch (orders.take(slip, Orders.stepOf(step))) {
            case DUPLICATE -> tally.countAgain(step);
            case LATE -> count(step, at);
            case AGAIN -> move(step, slip);
            case TAKEN -> {
                count(step, at);
                move(step, slip);
            }
        }
    }

    private void count(OrderStep step, Instant at) {
        tally.count(step);
        switch (Orders.stepOf(step)) {
            case PLACED -> seconds.placed(at);
            case READY -> seconds.ready(at, Duration.between(step.order().placedAt(), step.at()));
            case SHORT, COOKED -> {}
        }
    }

    private void move(OrderStep step, Slip slip) {
        if (moves.size() < MOVES) {
            moves.add(slip.move(Orders.stepOf(step)));
        }
        if (step instanceof OrderReady ready) {
            called.addFirst(slip.call(ready.waitedForCook(), ready.readyAt()));
            if (called.size() > CALLED) {
                called.removeLast();
            }
        }
    }

    public void on(ShelfFilled filled) {
        tally.fry(filled.portions());
    }

    /**
     * A record was put aside.
     *
     * @param step the order that goes no further for it; null when it ends no order's way
     */
    public void onLetter(@Nullable OrderStep step, int partition) {
        tally.deadLetters++;
        if (step != null) {
            orders.giveUp(new Slip(step.order(), partition));
        }
    }

    public void onUnknown() {
        tally.unknown++;
    }

    /** How far the groups have come. */
    public void learn(Standing standing) {
        backlogs.learn(standing);
    }

    public void tick(Instant now) {
        points.addAll(seconds.tick(now, orders.waitingForPreparers() + orders.waitingForCooks()));
    }

    public long lag(Spot spot) {
        return backlogs.of(PREPARER, spot);
    }

    /** The oldest orders of a partition that nothing came of yet. */
    public List<Picture.Ticket> tickets(int partition) {
        return Stream.of(orders.placed(), orders.cooked())
                .flatMap(line -> line.first(SHOWN, partition))
                .limit(SHOWN)
                .map(Slip::show)
                .toList();
    }

    public Picture.Kitchen kitchen() {
        var tickets = orders.atTheCook()
                .first(SHOWN)
                .sorted(Comparator.comparing(Slip::placedAt))
                .limit(SHOWN)
                .map(Slip::show)
                .toList();
        return new Picture.Kitchen(orders.waitingForCooks(), tickets);
    }

    public List<Picture.Called> counter() {
        return List.copyOf(called);
    }

    public Picture.Figures figures(Instant now) {
        var waiting =
                new Picture.Waiting(orders.waitingForPreparers(), orders.waitingForCooks(), backlogs.of("delivery"));
        return new Picture.Figures(
                tally.placed,
                tally.ready,
                tally.cooked,
                seconds.placedPerSecond(),
                seconds.readyPerSecond(),
                seconds.agePercentileMillis(50),
                seconds.agePercentileMillis(99),
                oldestMillis(now),
                waiting,
                tally.takingsPence,
                tally.fried,
                tally.served,
                tally.duplicates,
                tally.deadLetters,
                tally.unknown);
    }

    private @Nullable Long oldestMillis(Instant now) {
        return Stream.of(orders.placed(), orders.atTheCook(), orders.cooked())
                .flatMap(Line::oldest)
                .min(Comparator.naturalOrder())
                .map(placed -> Math.max(0, Duration.between(placed, now).toMillis()))
                .orElse(null);
    }

    public List<Picture.Law> laws(Picture.@Nullable Cabinet cabinet) {
        return laws.judge(cabinet, tally, orders, backlogs);
    }

    public List<Picture.Point> history() {
        return seconds.history();
    }

    /** The orders that moved since the last call, or a sample of them. */
    public List<Frame.Move> takeMoves() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    /** The seconds that are over since the last call. */
    public List<Picture.Point> takePoints() {
        var taken = List.copyOf(points);
        points.clear();
        return taken;
    }
}
