package fishandchips.picture.orders;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.LogPartition;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.ShelfFilled;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.view.Frame;
import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds the steps of orders: the orders that wait, those called last, and the figures. */
public final class OrdersFold {

    private static final int SHOWN = 8;
    private static final int CALLED = 12;
    private static final int MOVES = 30;

    private final OrdersOnTheirWay orders;
    private final OrderTotals totals = new OrderTotals();
    private final Seconds seconds;
    private final GroupLags lags = new GroupLags();
    private final LawSummary laws;
    private final Deque<Picture.Called> called = new ArrayDeque<>();
    private final List<Frame.Move> moves = new ArrayList<>();
    private final List<Picture.Point> points = new ArrayList<>();

    /**
     * Has read nothing yet.
     *
     * @param remembers how many orders on their way, and as many that are ready, are known by name
     * @param lost how many records of which partitions Kafka had deleted before they were read; empty when none
     */
    public OrdersFold(Instant since, int remembers, String lost) {
        this.orders = new OrdersOnTheirWay(remembers);
        this.seconds = new Seconds(since);
        this.laws = new LawSummary(since, lost);
    }

    /** Kafka has a record here. */
    public void count(LogPartition partition, long offset) {
        lags.add(partition, offset);
    }

    /** An order has taken a step; {@code at} is the broker's time. */
    public void on(OrderStep step, int partition, Instant at) {
        var slip = new KnownOrder(step.order(), partition);
        switch (orders.take(slip, OrdersOnTheirWay.stepOf(step))) {
            case DUPLICATE -> totals.countAgain(step);
            case LATE -> count(step, at);
            case AGAIN -> move(step, slip);
            case TAKEN -> {
                count(step, at);
                move(step, slip);
            }
        }
    }

    private void count(OrderStep step, Instant at) {
        totals.count(step);
        switch (OrdersOnTheirWay.stepOf(step)) {
            case PLACED -> seconds.placed(at);
            case READY -> seconds.ready(at, Duration.between(step.order().placedAt(), step.at()));
            case SHORT, COOKED, FIRST_PART, SECOND_PART -> {}
        }
    }

    private void move(OrderStep step, KnownOrder slip) {
        if (moves.size() < MOVES) {
            moves.add(slip.move(OrdersOnTheirWay.stepOf(step)));
        }
        if (step instanceof OrderReady ready) {
            called.addFirst(slip.call(ready.waitedForCook(), ready.readyAt()));
            if (called.size() > CALLED) {
                called.removeLast();
            }
        }
    }

    public void on(ShelfFilled filled) {
        totals.fry(filled.portions());
    }

    /**
     * A record was sent to the dead letters.
     *
     * @param step the step at which its order was given up; null when the order goes on
     */
    public void onLetter(@Nullable OrderStep step, int partition) {
        totals.deadLetters++;
        if (step != null) {
            orders.giveUp(new KnownOrder(step.order(), partition));
        }
    }

    public void onUnknown() {
        totals.unknown++;
    }

    /** The newest offsets. */
    public void learn(LogPositions positions) {
        lags.learn(positions);
    }

    public void tick(Instant now) {
        points.addAll(seconds.tick(now, orders.waiting()));
    }

    public long lag(LogPartition partition) {
        return lags.of(ConsumerGroup.PREPARER.name(), partition);
    }

    /** How many records of its topic a group has not read yet. */
    public long lag(ConsumerGroup group) {
        return lags.of(group.name());
    }

    /** The oldest orders of a partition that wait for a preparer. */
    public List<Picture.Ticket> tickets(int partition) {
        return Stream.of(orders.placed(), orders.cooked())
                .flatMap(line -> line.first(SHOWN, partition))
                .limit(SHOWN)
                .map(KnownOrder::show)
                .toList();
    }

    public Picture.Kitchen kitchen() {
        var tickets = orders.atTheCook()
                .first(SHOWN)
                .sorted(Comparator.comparing(KnownOrder::placedAt))
                .limit(SHOWN)
                .map(KnownOrder::show)
                .toList();
        return new Picture.Kitchen(orders.waitingForCooks(), tickets);
    }

    public List<Picture.Called> counter() {
        return List.copyOf(called);
    }

    public Picture.Figures figures(Instant now) {
        var waiting = new Picture.Waiting(
                orders.waitingForPreparers(),
                orders.waitingForCooks(),
                lags.of(ConsumerGroup.DELIVERY.name()),
                orders.inTheSecondKitchen().waiting());
        return new Picture.Figures(
                totals.placed,
                totals.ready,
                totals.cooked,
                seconds.placedPerSecond(),
                seconds.readyPerSecond(),
                seconds.agePercentileMillis(50),
                seconds.agePercentileMillis(99),
                oldestMillis(now),
                waiting,
                totals.takingsPence,
                totals.fried,
                totals.served,
                totals.duplicates,
                totals.deadLetters,
                totals.unknown);
    }

    private @Nullable Long oldestMillis(Instant now) {
        return Stream.of(orders.placed(), orders.atTheCook(), orders.cooked(), orders.inTheSecondKitchen())
                .flatMap(OrderQueue::oldest)
                .min(Comparator.naturalOrder())
                .map(placed -> Math.max(0, Duration.between(placed, now).toMillis()))
                .orElse(null);
    }

    public List<Picture.Law> laws(Picture.@Nullable Cabinet cabinet) {
        return laws.judge(cabinet, totals, orders, lags);
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

    /** The seconds that have ended since the last call. */
    public List<Picture.Point> takePoints() {
        var taken = List.copyOf(points);
        points.clear();
        return taken;
    }
}
