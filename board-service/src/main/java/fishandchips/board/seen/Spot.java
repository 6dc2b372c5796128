package fishandchips.board.seen;

/** A partition of a topic. */
public record Spot(String topic, int partition) {}
