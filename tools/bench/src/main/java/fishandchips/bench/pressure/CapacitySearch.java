package fishandchips.bench.pressure;

/**
 * Finds the highest rate that is borne: doubles the rate until it is too much, and then halves the distance between the highest
 * rate that was borne and the lowest that was not.
 *
 * @param first the rate with which it begins
 * @param most the highest rate that is tried
 * @param precision how close the two rates come in the end, as a part of the higher one
 */
record CapacitySearch(double first, double most, double precision) {

    private static final double LEAST = 1;
    private static final double STEP_DOWN = 0.85;

    /** Offers a rate to find out whether it is borne. */
    @FunctionalInterface
    interface Trial {
        boolean bears(double rate) throws Exception;
    }

    /**
     * Searches.
     *
     * @param shortly whether a rate is borne for a moment
     * @param longer whether it is borne for a while; asked in the end, with lower rates until one is
     * @return 0 when not even the lowest rate is borne
     */
    double find(Trial shortly, Trial longer) throws Exception {
        var rate = borne(shortly);
        while (rate >= LEAST && !longer.bears(rate)) {
            rate *= STEP_DOWN;
        }
        return rate < LEAST ? 0 : rate;
    }

    private double borne(Trial trial) throws Exception {
        var borne = 0.0;
        var tooMuch = first;
        while (tooMuch <= most && trial.bears(tooMuch)) {
            borne = tooMuch;
            tooMuch *= 2;
        }
        tooMuch = Math.min(tooMuch, most);
        while (tooMuch > LEAST && tooMuch - borne > precision * tooMuch) {
            var middle = (borne + tooMuch) / 2;
            if (trial.bears(middle)) {
                borne = middle;
            } else {
                tooMuch = middle;
            }
        }
        return borne;
    }
}
