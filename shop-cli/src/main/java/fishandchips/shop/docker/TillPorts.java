package fishandchips.shop.docker;

import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.stations.StationKind;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The ports of this machine that lead to tills.
 *
 * @param range the first and the last, as in {@code 8080-8099}; {@code 0} for any
 */
record TillPorts(String range) {

    static final String SETTING = "SHOP_TILL_PORTS";

    private static final int MANY = 20;
    private static final Pattern BOUND = Pattern.compile("\"HostPort\":\"([0-9]+(?:-[0-9]+)?)\"");

    /** Those that an option asks for, or else the environment, or else the usual ones. */
    static TillPorts of(OpenSettings settings, Map<String, String> environment) {
        var usual = StationKind.TILL.firstPort();
        var first = settings.firstPorts().getOrDefault(StationKind.TILL, usual);
        return first == usual && environment.containsKey(SETTING)
                ? new TillPorts(environment.getOrDefault(SETTING, ""))
                : from(first);
    }

    private static TillPorts from(int first) {
        return new TillPorts(first == 0 ? "0" : "%d-%d".formatted(first, first + MANY - 1));
    }

    /** Those that a till was given when it was made, which its colleagues must be given, too. */
    static TillPorts of(Container till, Compose compose) throws IOException, InterruptedException {
        var bindings = compose.askDocker("inspect", "--format", "{{json .HostConfig.PortBindings}}", till.name());
        var bound = BOUND.matcher(bindings);
        return bound.find() ? new TillPorts(bound.group(1)) : from(StationKind.TILL.firstPort());
    }

    /** What the compose file is told. */
    Map<String, String> setting() {
        return Map.of(SETTING, range);
    }

    /** The first of them; 0 for any. */
    int first() {
        var first = range.replaceFirst("-.*", "");
        return first.matches("[0-9]{1,5}") ? Integer.parseInt(first) : 0;
    }
}
