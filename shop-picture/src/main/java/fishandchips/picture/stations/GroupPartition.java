package fishandchips.picture.stations;

/** A partition as one group reads it. */
record GroupPartition(String group, String topic, int partition) {}
