package fishandchips.fleet.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.LocalPostgres;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that other commands need to know of an open shop.
 *
 * @param process what keeps the shop running
 * @param controlPort where it takes orders from other commands
 * @param token what they must show; a user who may read the state file may close the shop
 * @param strays processes that are none of these and end with the shop: stations that a fault set aside, and programs in training
 * @param waitingFor what the shop is waiting for before it goes on to the next phase
 * @param modules the names of the optional modules that it is open with
 */
public record ShopState(
        ProcessId process,
        Phase phase,
        int controlPort,
        String token,
        List<BackendState> backends,
        List<StationState> stations,
        List<ProcessId> strays,
        List<String> waitingFor,
        List<String> modules) {

    /** An earlier version wrote down no modules. */
    public ShopState {
        modules = Objects.requireNonNullElse(modules, List.of());
    }

    /** How far the shop is. */
    public enum Phase {
        @JsonProperty("opening")
        OPENING,
        @JsonProperty("open")
        OPEN,
        @JsonProperty("closing")
        CLOSING
    }

    /**
     * The address of a backend that runs.
     *
     * @throws ShopFailedException when it has not been started yet
     */
    public String address(String backend) {
        return backends.stream()
                .filter(each -> each.name().equals(backend))
                .map(BackendState::address)
                .findFirst()
                .orElseThrow(() -> new ShopFailedException(backend + " has not been started yet."));
    }

    /**
     * The settings of a Kafka client.
     *
     * @throws ShopFailedException when Kafka has not been started yet
     */
    public Map<String, String> kafka() {
        return Map.of("bootstrap.servers", address("kafka"));
    }

    /**
     * How to reach the backends.
     *
     * @throws ShopFailedException when one of them has not been started yet
     */
    public BackRoom backRoom() {
        return new BackRoom(
                kafka(),
                URI.create(address("redis")),
                new Database(address("postgres"), LocalPostgres.USER, LocalPostgres.PASSWORD));
    }

    /** The stations of a kind, in order. */
    public List<StationState> stations(StationKind kind) {
        return stations.stream().filter(each -> each.name().kind().equals(kind)).toList();
    }
}
