package fishandchips.bench.pressure;

/** Under which circumstances loads are offered, one after the other. */
enum Series {
    WARM("warm", 0),
    WARM_BUSY("warm, 4 busy neighbours", 4),
    COLD("cold", 0),
    COLD_BUSY("cold, 4 busy neighbours", 4);

    private final String label;
    private final int neighbours;

    Series(String label, int neighbours) {
        this.label = label;
        this.neighbours = neighbours;
    }

    /** How many processes beside the shop use all of the processors that they get. */
    int neighbours() {
        return neighbours;
    }

    boolean isBusy() {
        return neighbours > 0;
    }

    @Override
    public String toString() {
        return label;
    }
}
