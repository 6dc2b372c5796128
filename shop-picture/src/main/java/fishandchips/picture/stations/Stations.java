package fishandchips.picture.stations;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.contract.PartitionsMoved;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.StationReport;
import fishandchips.picture.view.Picture;
import java.time.Instant;
import java.util.List;

/** Folds the reports of the stations: the state of each station, and which station reads which partition. */
public final class Stations {

    private final KnownStations roster = new KnownStations();
    private final LastRebalances rebalances = new LastRebalances();
    private final PartitionOwners holdings = new PartitionOwners(roster, rebalances);

    /**
     * A station has reported something.
     *
     * @param at when the broker stored it
     */
    public void on(FloorEvent event, Instant at) {
        roster.meet(event.station(), at).ifPresent(member -> {
            switch (event) {
                case StationOpened _ -> {
                    holdings.releaseAll(event.station(), member.heardAt(), null);
                    member.open();
                }
                case StationClosing _ -> member.close();
                case PartitionsMoved moved -> on(moved, member, at);
                case StationReport report -> on(report, member, at);
            }
            member.hear(at);
        });
    }

    private void on(PartitionsMoved moved, ObservedStation member, Instant at) {
        switch (moved) {
            case PartitionsAssigned assigned -> holdings.take(assigned, at);
            case PartitionsRevoked revoked -> holdings.release(revoked, at, member.isClosing() ? "left" : null);
            case PartitionsLost lost -> holdings.release(lost, at, "was put out of its group");
        }
    }

    private void on(StationReport report, ObservedStation member, Instant at) {
        if (member.isClosing()) {
            member.open();
        }
        member.report(report, at);
        holdings.compare(report, member, at);
    }

    /** A till has accepted an order. */
    public void sell(String till) {
        roster.find(till).ifPresent(ObservedStation::sell);
    }

    /** Kafka was away before this moment, so silence before it does not count. */
    public void listenFrom(Instant moment) {
        roster.listenFrom(moment);
    }

    /** Time has passed; stations that reported nothing were silent. */
    public void tick(Instant now) {
        holdings.tick(now);
        roster.tick(now);
    }

    public List<Picture.Station> stations(Instant now) {
        return roster.show(now);
    }

    /** A sentence for each kind of station of which some fell silent without closing. */
    public List<String> missing(Instant now, MissingStations absences) {
        return absences.tell(roster.missing(now));
    }

    public List<Picture.Rebalance> rebalances() {
        return rebalances.show();
    }

    /** The lane of one partition without its orders: which station reads it, or since when none does. */
    public Picture.Lane lane(String group, String topic, int partition, long end, long lag) {
        var holding = holdings.find(new GroupPartition(group, topic, partition));
        return new Picture.Lane(
                partition,
                holding.map(PartitionOwner::owner).orElse(null),
                holding.map(PartitionOwner::nobodySince).orElse(null),
                end,
                lag,
                List.of());
    }
}
