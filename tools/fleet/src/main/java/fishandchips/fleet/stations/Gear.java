package fishandchips.fleet.stations;

import fishandchips.console.WrongUseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the Java processes of a shop are run with.
 *
 * @param name what people call it
 * @param station flags of each station's Java
 * @param till flags that a till's Java has besides, and that prevail: unlike other stations it holds thousands of clients
 * @param broker flags of Kafka's Java
 * @param settings more settings of the stations, as environment variables
 */
public record Gear(
        String name, List<String> station, List<String> till, List<String> broker, Map<String, String> settings) {

    /**
     * Made for opening many of them on a laptop, rather than for the most orders a second. Java touches all of its young generation,
     * also when nothing happens. So that begins small, and grows at the first full garbage collection. What the old generation does
     * not need yet takes no memory.
     */
    public static final Gear LAPTOP = new Gear(
            "laptop",
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Xss512k",
                    "-Xms96m",
                    "-XX:NewSize=12m",
                    "-Xmx192m",
                    "-XX:TrimNativeHeapInterval=30000", // milliseconds
                    "--enable-native-access=ALL-UNNAMED"),
            List.of("-Xmx320m"),
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xms160m",
                    "-XX:NewSize=24m",
                    "-Xmx512m",
                    "-XX:TrimNativeHeapInterval=30000"),
            Map.of());

    /**
     * Made for the most orders a second, as on a machine that does nothing else: slower to start, and larger. What a till
     * remembers outlives many collections; it is copied in two of them rather than in fifteen.
     */
    public static final Gear SERVER = new Gear(
            "server",
            List.of(
                    "-XX:+UseG1GC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Xms512m",
                    "-Xmx512m",
                    "-XX:MaxTenuringThreshold=2",
                    "--enable-native-access=ALL-UNNAMED"),
            List.of(),
            List.of("-XX:+UseG1GC", "-Xms1g", "-Xmx1g"),
            Map.of());

    /** All that there are, the one of {@code ./shop open} first. */
    public static final List<Gear> ALL = List.of(LAPTOP, SERVER);

    public Gear {
        station = List.copyOf(station);
        till = List.copyOf(till);
        broker = List.copyOf(broker);
        settings = Map.copyOf(settings);
    }

    /**
     * Finds one by its name.
     *
     * @throws WrongUseException when there is none; the message names them all
     */
    public static Gear named(String name) {
        return ALL.stream()
                .filter(gear -> gear.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUseException("There is no gear %s; there are %s."
                        .formatted(name, ALL.stream().map(Gear::name).collect(Collectors.joining(" and ")))));
    }

    /** The flags of the Java of a kind of station. */
    public List<String> station(StationKind kind) {
        var own = kind.equals(StationKind.TILL) ? till : kind.flags();
        return Stream.concat(station.stream(), own.stream()).toList();
    }

    /** The same with stations that are told other settings. */
    public Gear telling(Map<String, String> others) {
        return new Gear(name, station, till, broker, others);
    }
}
