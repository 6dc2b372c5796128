package fishandchips.fleet.access;

import fishandchips.fleet.groups.MemberNames;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The stations in the same network: the name of a kind has the addresses of all of that kind. Remembers those that have
 * gone, whom others may still speak of. Safe for any number of threads.
 */
final class Neighbours implements MemberNames {

    /**
     * A station in the same network.
     *
     * @param name its kind, and the number of the container among those of its kind
     * @param address where it is, in numbers
     * @param container the container's full name, as {@code docker kill} wants it; the address where nothing tells that name
     */
    record Neighbour(StationName name, String address, String container) {}

    private final NameService names;
    private final Map<String, StationName> known = new ConcurrentHashMap<>();

    Neighbours(NameService names) {
        this.names = names;
    }

    /** Those of a kind that are there now, in order; one that is in several networks is there once. */
    List<Neighbour> of(StationKind kind) {
        var addresses = names.addresses(kind.label()).stream()
                .sorted(Comparator.comparing(InetAddress::getAddress, Arrays::compareUnsigned))
                .toList();
        NavigableMap<StationName, Neighbour> found = new TreeMap<>();
        for (var address : addresses) {
            var name = name(kind, address).orElse(new StationName(kind, found.size() + 1));
            known.put(address.getHostAddress(), name);
            found.putIfAbsent(name, new Neighbour(name, address.getHostAddress(), container(address)));
        }
        return List.copyOf(found.values());
    }

    /** Tells the number from a container's name, such as {@code fishandchips-preparer-2.fishandchips_floor}. */
    private Optional<StationName> name(StationKind kind, InetAddress address) {
        var form = Pattern.compile("(?:.*[-_])?%s[-_]([0-9]{1,4})(?:[.].*)?".formatted(kind.label()));
        var container = form.matcher(names.name(address));
        return container.matches()
                ? Optional.of(new StationName(kind, Integer.parseInt(container.group(1))))
                : Optional.empty();
    }

    /** An address has the name of its container, and after a dot that of the network. */
    private String container(InetAddress address) {
        var name = names.name(address);
        return name.equals(address.getHostAddress()) ? name : name.replaceFirst("[.].*", "");
    }

    /** All that are there now, in the order in which an order meets them. */
    List<Neighbour> all() {
        return StationKind.all().stream().flatMap(kind -> of(kind).stream()).toList();
    }

    /**
     * A container's number is not what its station calls itself, so the address counts; and the station's kind, because
     * an address may have been another's before.
     */
    @Override
    public String station(String clientId, String address) {
        return StationKind.all().stream()
                .filter(kind -> clientId.startsWith(kind.label()))
                .flatMap(kind -> find(kind, address).stream())
                .map(StationName::toString)
                .findFirst()
                .orElse("somebody at " + address);
    }

    private Optional<StationName> find(StationKind kind, String address) {
        var remembered = known.get(address);
        if (remembered != null && remembered.kind().equals(kind)) {
            return Optional.of(remembered);
        }
        var found = names.addresses(address).stream()
                .flatMap(each -> name(kind, each).stream())
                .findFirst();
        found.ifPresent(name -> known.put(address, name));
        return found;
    }
}
