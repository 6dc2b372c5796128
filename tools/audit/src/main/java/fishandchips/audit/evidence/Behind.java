package fishandchips.audit.evidence;

/**
 * Stations that have not read their topic to its end.
 *
 * @param group the kind of station
 */
public record Behind(String group, String topic) {}
