package fishandchips.picture;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.FloorEvent;
import fishandchips.contract.LogPartition;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Purchase;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topics;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.input.SeenRecord;
import fishandchips.picture.orders.OrdersFold;
import fishandchips.picture.stations.MissingStations;
import fishandchips.picture.stations.Stations;
import fishandchips.picture.view.Frame;
import fishandchips.picture.view.Picture;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds every record that was read, and the time that passes, into one picture of the shop. Records may come twice, in any
 * order between partitions, or be unreadable; none of that is an error. Its memory is bounded. For one thread.
 */
public final class ShopFold {

    private final int remembers;
    private final @Nullable MissingStations missing;
    private OrdersFold orders;
    private final Stations stations = new Stations();
    private final LatestCabinet cabinet = new LatestCabinet();
    private final Map<LogPartition, Long> next = new HashMap<>();
    private LogPositions positions = new LogPositions(Map.of(), Map.of(), LogPositions.Keeping.UNKNOWN);
    private Picture.Contact kafka;
    private Instant now;
    private Picture last;
    private boolean changed;

    /**
     * Has read nothing yet.
     *
     * @param since the moment from which it counts
     * @param remembers how many orders it knows by name
     * @param missing describes stations that are missing; null in a picture of the past
     */
    public ShopFold(Instant since, int remembers, @Nullable MissingStations missing) {
        this.remembers = remembers;
        this.missing = missing;
        this.orders = new OrdersFold(since, remembers, "");
        this.kafka = new Picture.Contact(false, since);
        this.now = since;
        this.last = draw(0);
    }

    /** Adds a record; one that was read before changes nothing. */
    public void read(SeenRecord seen) {
        if (seen.offset() < next.getOrDefault(seen.partition(), 0L)) {
            return;
        }
        next.put(seen.partition(), seen.offset() + 1);
        changed = true;
        now = later(now, seen.timestamp());
        orders.count(seen.partition(), seen.offset());
        switch (seen.what()) {
            case SeenRecord.Event(var event) -> on(event, seen);
            case SeenRecord.Letter(var ended) ->
                orders.onLetter(ended, seen.partition().partition());
            case SeenRecord.Settled _ -> {}
            case SeenRecord.Unknown _ -> orders.onUnknown();
        }
    }

    private void on(ShopEvent event, SeenRecord seen) {
        switch (event) {
            case OrderStep step -> {
                orders.on(step, seen.partition().partition(), seen.timestamp());
                if (step instanceof OrderPlaced placed) {
                    stations.sell(placed.order().till());
                }
            }
            case ShelfFilled filled -> orders.on(filled);
            case Purchase _ -> {} // on no topic that the picture shows
            case FloorEvent said -> {
                stations.on(said, seen.timestamp());
                cabinet.on(said, seen.timestamp());
            }
        }
    }

    /**
     * Forgets all orders and counts again: Kafka has deleted records before they were read.
     *
     * @param since the moment from which it counts
     * @param lost how many records of which partitions
     */
    public void beginAnew(Instant since, String lost) {
        orders = new OrdersFold(since, remembers, lost);
        orders.learn(positions);
        next.clear();
        changed = true;
    }

    /** Kafka has answered with these offsets. */
    public void learn(LogPositions newest, Instant at) {
        if (!kafka.reachable()) {
            kafka = new Picture.Contact(true, at);
            stations.listenFrom(at);
        }
        next.keySet()
                .removeIf(partition -> newest.end(partition) < positions.end(partition)); // the topic was created again
        positions = newest;
        orders.learn(newest);
        changed = true;
    }

    /** Kafka has not answered since then; until it does, no station counts as silent. */
    public void lose(Instant since) {
        if (kafka.reachable()) {
            kafka = new Picture.Contact(false, since);
            changed = true;
        }
    }

    /** Time has passed, and all records that were written before are read. */
    public void tick(Instant moment) {
        now = later(now, moment);
        orders.tick(now);
        if (kafka.reachable()) {
            stations.tick(now);
        }
        changed = true;
    }

    /** How many records of its topic a group has not read yet: of the preparers, the cooks, the accountant or the delivery. */
    public long lag(ConsumerGroup group) {
        return orders.lag(group);
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
        var frame = Frame.between(before, after, orders.takePoints(), orders.takeMoves());
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        last = after;
        return Optional.of(frame);
    }

    private Picture draw(long seq) {
        var shelves = cabinet.show(now, kafka.reachable());
        var heardAt = kafka.reachable() ? now : kafka.since();
        return new Picture(
                seq,
                now,
                kafka,
                stations.stations(heardAt),
                missing == null ? List.of() : stations.missing(heardAt, missing),
                lanes(),
                orders.kitchen(),
                shelves,
                orders.counter(),
                orders.figures(now),
                orders.history(),
                orders.laws(shelves),
                stations.rebalances());
    }

    private List<Picture.Lane> lanes() {
        return positions.ends().keySet().stream()
                .filter(partition -> partition.topic().equals(Topics.ORDERS.name()))
                .sorted(Comparator.comparingInt(LogPartition::partition))
                .map(this::lane)
                .toList();
    }

    private Picture.Lane lane(LogPartition partition) {
        var lane = stations.lane(
                ConsumerGroup.PREPARER.name(),
                partition.topic(),
                partition.partition(),
                positions.end(partition),
                orders.lag(partition));
        return new Picture.Lane(
                lane.partition(),
                lane.owner(),
                lane.ownerlessSince(),
                lane.end(),
                lane.lag(),
                orders.tickets(partition.partition()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
