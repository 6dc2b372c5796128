package fishandchips.neighbours;

import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;

/** What to type for a station that a command needs and that the shop does not have. */
final class HowToStart {

    private HowToStart() {}

    /** The command that starts one of a kind, which belongs to the module. */
    static String of(StationKind kind, OptionalModule module, ShopLayout layout) {
        if (!layout.containers().isEmpty()) {
            return "docker compose --profile %s up -d --wait".formatted(module.name());
        }
        return layout.kinds().contains(kind)
                ? "./shop scale %s=1".formatted(kind.label())
                : "./shop open --" + module.name();
    }
}
