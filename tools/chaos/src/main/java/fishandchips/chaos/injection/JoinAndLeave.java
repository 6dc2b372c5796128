package fishandchips.chaos.injection;

import fishandchips.fleet.stations.Fleet;
import fishandchips.fleet.stations.StationKind;
import java.time.Duration;

/** Makes one more station of a kind join and leave its group, again and again. */
final class JoinAndLeave {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Fleet fleet;
    private final StationKind kind;
    private final int before;

    JoinAndLeave(Fleet fleet, StationKind kind) {
        this.fleet = fleet;
        this.kind = kind;
        this.before = fleet.count(kind);
        kind.checked(before + 1);
    }

    Undo begin() {
        var background = Thread.ofVirtual().name("join-and-leave").start(this::joinAndLeave);
        return () -> {
            background.interrupt();
            background.join();
            fleet.scale(kind, before);
        };
    }

    private void joinAndLeave() {
        try {
            while (true) {
                fleet.scale(kind, before + 1);
                Thread.sleep(PAUSE);
                fleet.scale(kind, before);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
