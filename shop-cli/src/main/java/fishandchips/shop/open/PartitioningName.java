package fishandchips.shop.open;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Partitioning;
import java.util.List;
import java.util.stream.Collectors;

/** The name of a way of choosing partitions, as people say it. */
public final class PartitioningName {

    private PartitioningName() {}

    /**
     * What it stands for.
     *
     * @throws WrongUseException when it stands for none; the message names them all
     */
    public static Partitioning parse(String name) {
        var all = List.of(Partitioning.values());
        return all.stream()
                .filter(mode -> mode.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUseException("There is no partitioning %s; there are %s."
                        .formatted(name, all.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
    }
}
