package fishandchips.shop.docker;

import fishandchips.shop.WrongUseException;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.stations.StationKind;

/** What cannot be asked of containers. */
final class ContainerRules {

    private ContainerRules() {}

    /**
     * Checks that nobody asks for a port that cannot be had, for wires, or for a board with hands.
     *
     * @throws WrongUseException that names the option
     */
    static void check(OpenSettings settings) {
        if (settings.breakable()) {
            throw new WrongUseException(
                    "In containers there is nothing between stations and backends that could be broken: leave out --breakable.");
        }
        if (settings.handsOn()) {
            throw new WrongUseException(
                    "In containers a board changes nothing, whoever looks at it: leave out --hands-on.");
        }
        check("kafka", settings.kafkaPort(), OpenSettings.KAFKA_PORT);
        check("redis", settings.redisPort(), OpenSettings.REDIS_PORT);
        check("postgres", settings.postgresPort(), OpenSettings.POSTGRES_PORT);
        check(StationKind.ACCOUNTANT, settings);
        check(StationKind.DELIVERY, settings);
    }

    private static void check(StationKind kind, OpenSettings settings) {
        var usual = kind.firstPort();
        check(kind.label(), settings.firstPorts().getOrDefault(kind, usual), usual);
    }

    private static void check(String name, int port, int usual) {
        if (port != usual) {
            throw new WrongUseException(
                    "In containers only tills and boards have a port on this machine: leave out --%s-port."
                            .formatted(name));
        }
    }
}
