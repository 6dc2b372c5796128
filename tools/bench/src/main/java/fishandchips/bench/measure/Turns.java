package fishandchips.bench.measure;

import fishandchips.bench.measure.Effort.Exercise;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.FloorProcess;
import fishandchips.bench.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is compared, measured by turns: all are there at once, each finds its pace before, and in each round each has its
 * turn. So what changes on the machine in the meantime changes for all of them. Used by one thread.
 */
public final class Turns {

    /** One that is measured: how much it does a second, in a short time and in the whole time. */
    private record Turn(String name, Exercise shortly, Exercise wholly) {}

    private final Stage stage;
    private final Effort effort;
    private final Figures figures;
    private final List<Turn> turns = new ArrayList<>();

    public Turns(Stage stage, Effort effort, Figures figures) {
        this.stage = stage;
        this.effort = effort;
        this.figures = figures;
    }

    /**
     * Lets one more take part.
     *
     * @param shortly what it does to find its pace
     * @param wholly what is measured
     */
    public Turns with(String name, Exercise shortly, Exercise wholly) {
        turns.add(new Turn(name, shortly, wholly));
        return this;
    }

    /** Lets a group take part that works off backlogs. */
    public Turns with(String name, Draining draining) {
        return with(name, draining, effort.orders());
    }

    /** The same with backlogs of another size. */
    private Turns with(String name, Draining draining, int orders) {
        return with(name, () -> draining.run(Math.min(effort.aFew(), orders)), () -> draining.run(orders));
    }

    /** Lets a floor take part that works off backlogs. */
    public Turns with(String name, FloorProcess floor) {
        return with(name, Draining.by(stage, floor));
    }

    /** Lets a floor take part that takes one order at a time. */
    public Turns withNaive(String name, FloorProcess floor) {
        return with(name, Draining.by(stage, floor), effort.naively());
    }

    /** Has all of them find their pace, one after the other, and then measures them, round by round. */
    public void run() throws Exception {
        for (var turn : turns) {
            stage.says(turn.name() + " finds its pace");
            effort.warmUp(turn.shortly());
        }
        for (var round = 1; round <= effort.rounds(); round++) {
            for (var turn : turns) {
                stage.says(String.format(Locale.ROOT, "%s, round %d of %d", turn.name(), round, effort.rounds()));
                figures.add(turn.name(), Unit.PER_SECOND, turn.wholly().run());
            }
        }
    }
}
