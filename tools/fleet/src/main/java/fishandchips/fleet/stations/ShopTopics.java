package fishandchips.fleet.stations;

import fishandchips.backends.TopicCreation;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * The topics that the shop creates on Kafka for its stations.
 *
 * @param events those of the contract, each with another for its dead letters if it has any
 * @param states those in which stations keep their state, see {@link OptionalModule#stateTopics()}
 */
public record ShopTopics(List<Topic<?>> events, Map<String, Map<String, String>> states) {

    /** No topics at all. */
    public static final ShopTopics NONE = new ShopTopics(List.of(), Map.of());

    public ShopTopics {
        events = List.copyOf(events);
        states = Map.copyOf(states);
    }

    /** The topics of a shop with these modules. */
    public static ShopTopics of(Collection<OptionalModule> modules) {
        var added = modules.stream().map(ShopTopics::addedBy).reduce(NONE, ShopTopics::and);
        return new ShopTopics(Topics.TO_CREATE, Map.of()).and(added);
    }

    /** The topics that a module adds to a shop. */
    public static ShopTopics addedBy(OptionalModule module) {
        return new ShopTopics(module.topics(), module.stateTopics());
    }

    /** These and others. */
    public ShopTopics and(ShopTopics others) {
        var all = new HashMap<>(states);
        all.putAll(others.states);
        return new ShopTopics(
                Stream.concat(events.stream(), others.events.stream()).toList(), all);
    }

    /**
     * Creates those that are missing, and returns when the broker lists them all.
     *
     * @throws fishandchips.backends.BackendFailedException when the broker does not create them
     */
    public void create(Admin admin, TopicCreation creation) {
        creation.create(admin, events);
        creation.createOthers(admin, creation.partitions(), states);
    }
}
