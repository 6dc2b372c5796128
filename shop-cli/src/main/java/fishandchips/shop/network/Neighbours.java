package fishandchips.shop.network;

import fishandchips.shop.groups.Roster;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationName;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stations in the same network: the name of a kind has the addresses of all of that kind. Remembers those that have
 * gone, whom others may still speak of. Safe for any number of threads.
 */
final class Neighbours implements Roster {

    private final NameService names;
    private final Map<String, StationName> known = new ConcurrentHashMap<>();

    Neighbours(NameService names) {
        this.names = names;
    }

    /** Those of a kind that are there now, in order. */
    List<Neighbour> of(StationKind kind) {
        var addresses = names.addresses(kind.label()).stream()
                .sorted(Comparator.comparing(InetAddress::getAddress, Arrays::compareUnsigned))
                .toList();
        var found = new ArrayList<Neighbour>();
        for (var address : addresses) {
            var number = number(kind, address).orElse(found.size() + 1);
            found.add(new Neighbour(new StationName(kind, number), address.getHostAddress()));
        }
        found.forEach(each -> known.put(each.address(), each.name()));
        return found.stream().sorted(Comparator.comparing(Neighbour::name)).toList();
    }

    /** The number at the end of a container's name, such as {@code fishandchips-preparer-2.fishandchips_default}. */
    private Optional<Integer> number(StationKind kind, InetAddress address) {
        var form = Pattern.compile("(?:^|.*[-_])%s[-_]([0-9]{1,4})(?:[.].*)?".formatted(kind.label()));
        var container = form.matcher(names.name(address));
        return container.matches() ? Optional.of(Integer.parseInt(container.group(1))) : Optional.empty();
    }

    /** All that are there now, in the order in which an order meets them. */
    List<Neighbour> all() {
        return Stream.of(StationKind.values())
                .flatMap(kind -> of(kind).stream())
                .toList();
    }

    /** A container's number is not what its station calls itself, so only the address counts. */
    @Override
    public String station(String clientId, String address) {
        if (!known.containsKey(address)) {
            all();
        }
        return Optional.ofNullable(known.get(address))
                .map(StationName::toString)
                .orElse("somebody at " + address);
    }
}
