package fishandchips.fleet.groups;

import java.util.regex.Pattern;

/** Knows which station a member of a group is. Safe for any number of threads. */
@FunctionalInterface
public interface MemberNames {

    /**
     * The name of the station, such as {@code preparer-1}.
     *
     * @param address from where the member talks to Kafka
     */
    String station(String clientId, String address);

    /** For stations that were told their numbers, and so have them in their client ids. */
    static MemberNames byClientId() {
        var station = Pattern.compile("^[a-z]+-[0-9]+");
        return (clientId, _) -> {
            var name = station.matcher(clientId);
            return name.find() ? name.group() : clientId;
        };
    }
}
