package fishandchips.picture;

import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The topics that the picture is made of: the shop's topics, and their dead letters. Only a shop with the second kitchen has {@link
 * Topics#KITCHEN_PARTS}.
 */
public final class PictureTopics {

    private static final List<Topic<?>> ALL = Stream.<Topic<?>>concat(
                    Topics.TO_CREATE.stream(), Stream.of(Topics.KITCHEN_PARTS))
            .toList();

    /** Each topic of events by its name. */
    public static final Map<String, Topic<?>> OF_EVENTS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

    /** The topic of events that each topic of dead letters belongs to. */
    public static final Map<String, Topic<?>> OF_LETTERS = ALL.stream()
            .filter(Topic::hasDeadLetters)
            .collect(Collectors.toUnmodifiableMap(Topic::deadLetters, Function.identity()));

    /** The names of all of them. */
    public static final List<String> NAMES = Stream.concat(OF_EVENTS.keySet().stream(), OF_LETTERS.keySet().stream())
            .sorted()
            .toList();

    /** The names of those that every shop has. */
    public static final List<String> OF_EVERY_SHOP = NAMES.stream()
            .filter(name -> !Topic.ofDeadLetters(name).equals(Topics.KITCHEN_PARTS.name()))
            .toList();

    /** The names of the topics that have records of orders. */
    public static final List<String> OF_ORDERS = Stream.concat(Topics.STEPS.stream(), Stream.of(Topics.KITCHEN_PARTS))
            .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
            .toList();

    private PictureTopics() {}
}
