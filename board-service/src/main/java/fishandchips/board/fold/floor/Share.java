package fishandchips.board.fold.floor;

/** A partition that the members of a group share among themselves with others. */
record Share(String group, String topic, int partition) {}
