package fishandchips.fleet.groups;

/**
 * A consumer group at one moment.
 *
 * @param state as Kafka calls it
 * @param assignment who reads what; nobody while the group is rebalancing
 */
public record Group(String state, Assignment assignment) {

    /** Whether its members agree on who reads what, or there are none. */
    public boolean isSettled() {
        return state.equals("Stable") || state.equals("Empty");
    }
}
