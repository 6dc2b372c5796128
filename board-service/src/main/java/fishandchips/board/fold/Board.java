package fishandchips.board.fold;

import fishandchips.board.fold.floor.Absences;
import fishandchips.board.fold.floor.Floor;
import fishandchips.board.fold.orders.Evening;
import fishandchips.board.picture.Frame;
import fishandchips.board.picture.Picture;
import fishandchips.board.seen.Seen;
import fishandchips.board.seen.Spot;
import fishandchips.board.seen.Standing;
import fishandchips.contract.FloorEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderStep;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topics;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The board: everything that was read and every moment that passed, folded into one picture. Records may come twice, in any
 * order between partitions, or be no events at all; nothing of that is an error. Its memory is always bounded.
 *
 * <p>For one thread.
 */
public final class Board {

    private final int remembers;
    private final @Nullable Absences absences;
    private Evening evening;
    private final Floor floor = new Floor();
    private final CabinetView cabinet = new CabinetView();
    private final Map<Spot, Long> next = new HashMap<>();
    private Standing standing = new Standing(Map.of(), Map.of(), Standing.Keeping.UNKNOWN);
    private Picture.Contact kafka;
    private Instant now;
    private Picture last;
    private boolean changed;

    /**
     * A board that has seen nothing yet.
     *
     * @param since the moment from which it tells
     * @param remembers how many orders it knows by name
     */
    public Board(Instant since, int remembers) {
        this(since, remembers, null);
    }

    /**
     * A board that has seen nothing yet.
     *
     * @param since the moment from which it tells
     * @param remembers how many orders it knows by name
     * @param absences what it says of stations that are missing; null when it does not tell of this moment
     */
    public Board(Instant since, int remembers, @Nullable Absences absences) {
        this.remembers = remembers;
        this.absences = absences;
        this.evening = new Evening(since, remembers);
        this.kafka = new Picture.Contact(false, since);
        this.now = since;
        this.last = draw(0);
    }

    /** Takes a record; one that was read before changes nothing. */
    public void read(Seen seen) {
        if (seen.offset() < next.getOrDefault(seen.spot(), 0L)) {
            return;
        }
        next.put(seen.spot(), seen.offset() + 1);
        changed = true;
        now = later(now, seen.timestamp());
        evening.count(seen.spot(), seen.offset());
        switch (seen.what()) {
            case Seen.Event(var event) -> on(event, seen);
            case Seen.Letter(var ended) -> evening.onLetter(ended, seen.spot().partition());
            case Seen.Settled _ -> {}
            case Seen.Unknown _ -> evening.onUnknown();
        }
    }

    private void on(ShopEvent event, Seen seen) {
        switch (event) {
            case OrderStep step -> {
                evening.on(step, seen.spot().partition(), seen.timestamp());
                if (step instanceof OrderPlaced placed) {
                    floor.sell(placed.order().till());
                }
            }
            case ShelfFilled filled -> evening.on(filled);
            case FloorEvent said -> {
                floor.on(said, seen.timestamp());
                cabinet.on(said, seen.timestamp());
            }
        }
    }

    /**
     * Forgets all orders, to count anew: Kafka has deleted records before they were read.
     *
     * @param since the moment from which it tells
     * @param lost how many records of which partitions
     */
    public void beginAnew(Instant since, String lost) {
        evening = new Evening(since, remembers, lost);
        evening.learn(standing);
        next.clear();
        changed = true;
    }

    /** Kafka has answered: this is how far everything is. */
    public void learn(Standing newest, Instant at) {
        if (!kafka.reachable()) {
            kafka = new Picture.Contact(true, at);
            floor.listenFrom(at);
        }
        next.keySet().removeIf(spot -> newest.end(spot) < standing.end(spot)); // the topic was begun anew
        standing = newest;
        evening.learn(newest);
        changed = true;
    }

    /** Kafka does not answer since then; until it does, time stands still for the stations. */
    public void lose(Instant since) {
        if (kafka.reachable()) {
            kafka = new Picture.Contact(false, since);
            changed = true;
        }
    }

    /** Time has passed, and everything is read that was written before. */
    public void tick(Instant moment) {
        now = later(now, moment);
        evening.tick(now);
        if (kafka.reachable()) {
            floor.tick(now);
        }
        changed = true;
    }

    /** The picture to which all frames so far have led. */
    public Picture picture() {
        return last;
    }

    /** What has changed since the last frame; empty when nothing has. */
    public Optional<Frame> frame() {
        if (!changed) {
            return Optional.empty();
        }
        changed = false;
        var before = last;
        var after = draw(before.seq() + 1);
        var frame = Frame.between(before, after, evening.takePoints(), evening.takeMoves());
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        last = after;
        return Optional.of(frame);
    }

    private Picture draw(long seq) {
        var shelves = cabinet.show(now, kafka.reachable());
        var floorAt = kafka.reachable() ? now : kafka.since();
        return new Picture(
                seq,
                now,
                kafka,
                floor.stations(floorAt),
                absences == null ? List.of() : floor.missing(floorAt, absences),
                lanes(),
                evening.kitchen(),
                shelves,
                evening.counter(),
                evening.figures(now),
                evening.history(),
                evening.laws(shelves),
                floor.rebalances());
    }

    private List<Picture.Lane> lanes() {
        return standing.ends().keySet().stream()
                .filter(spot -> spot.topic().equals(Topics.ORDERS.name()))
                .sorted(Comparator.comparingInt(Spot::partition))
                .map(this::lane)
                .toList();
    }

    private Picture.Lane lane(Spot spot) {
        var lane = floor.lane("preparer", spot.topic(), spot.partition(), standing.end(spot), evening.lag(spot));
        return new Picture.Lane(
                lane.partition(),
                lane.owner(),
                lane.ownerlessSince(),
                lane.end(),
                lane.lag(),
                evening.tickets(spot.partition()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
