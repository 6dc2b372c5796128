package fishandchips.chaos.random;

import fishandchips.chaos.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Which fault begins when. The same seed and length give the same plan for every shop.
 *
 * @param steps one after the other: what is broken for a time is whole again before the next begins
 */
record FaultPlan(List<Step> steps) {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PEACE = Duration.ofSeconds(3);
    private static final int MORE_PEACE_MILLIS = 5_000;

    /**
     * A fault, and when it comes.
     *
     * @param at from the beginning
     */
    record Step(Duration at, Fault fault) {

        Duration over() {
            return at.plus(fault.time());
        }
    }

    FaultPlan {
        steps = List.copyOf(steps);
    }

    /** Draws one, in which everything is over before the end. */
    static FaultPlan draw(long seed, Duration length) {
        var random = new Random(seed);
        var faultPool = new FaultPool(random);
        var steps = new ArrayList<Step>();
        for (var step = new Step(FIRST, faultPool.draw());
                step.over().compareTo(length) < 0;
                step = new Step(step.over().plus(peace(random)), faultPool.draw())) {
            steps.add(step);
        }
        return new FaultPlan(steps);
    }

    private static Duration peace(Random random) {
        return SHORTEST_PEACE.plusMillis(random.nextInt(MORE_PEACE_MILLIS));
    }
}
