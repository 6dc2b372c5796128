package fishandchips.board.fold.floor;

import fishandchips.board.picture.Picture;
import fishandchips.contract.FloorEvent;
import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.contract.PartitionsMoved;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.StationReport;
import java.time.Instant;
import java.util.List;

/** The shop floor: every station by what it says, and every partition by who says that it reads it. */
public final class Floor {

    private final Roster roster = new Roster();
    private final Rebalances rebalances = new Rebalances();
    private final Holdings holdings = new Holdings(roster, rebalances);

    /**
     * A station has said something.
     *
     * @param at when it was written down
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

    private void on(PartitionsMoved moved, Member member, Instant at) {
        switch (moved) {
            case PartitionsAssigned assigned -> holdings.take(assigned, at);
            case PartitionsRevoked revoked -> holdings.release(revoked, at, member.isClosing() ? "left" : null);
            case PartitionsLost lost -> holdings.release(lost, at, "was put out of its group");
        }
    }

    private void on(StationReport report, Member member, Instant at) {
        if (member.isClosing()) {
            member.open();
        }
        member.report(report, at);
        holdings.compare(report, member, at);
    }

    /** A till has taken an order. */
    public void sell(String till) {
        roster.find(till).ifPresent(Member::sell);
    }

    /** Nobody could be heard before this moment, and so nobody was silent. */
    public void listenFrom(Instant moment) {
        roster.listenFrom(moment);
    }

    /** Time has passed, in which those that said nothing were silent. */
    public void tick(Instant now) {
        holdings.tick(now);
        roster.tick(now);
    }

    public List<Picture.Station> stations(Instant now) {
        return roster.show(now);
    }

    /** What is said of stations that have fallen silent without closing. */
    public List<String> missing(Instant now, Absences absences) {
        return absences.tell(roster.missing(now));
    }

    public List<Picture.Rebalance> rebalances() {
        return rebalances.show();
    }

    /** The lane of one partition, with nothing on it: who reads it, and since when nobody does. */
    public Picture.Lane lane(String group, String topic, int partition, long end, long lag) {
        var holding = holdings.find(new Share(group, topic, partition));
        return new Picture.Lane(
                partition,
                holding.map(Holding::owner).orElse(null),
                holding.map(Holding::nobodySince).orElse(null),
                end,
                lag,
                List.of());
    }
}
