package fishandchips.picture;

import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topics that the picture is made of: the shop's topics, and their dead letters. */
public final class PictureTopics {

    /** Each topic of events by its name. */
    public static final Map<String, Topic<?>> OF_EVENTS =
            Topics.TO_CREATE.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

    /** The topic of events that each topic of dead letters belongs to. */
    public static final Map<String, Topic<?>> OF_LETTERS = Topics.TO_CREATE.stream()
            .filter(Topic::hasDeadLetters)
            .collect(Collectors.toUnmodifiableMap(Topic::deadLetters, Function.identity()));

    /** The names of all of them. */
    public static final List<String> NAMES = Stream.concat(OF_EVENTS.keySet().stream(), OF_LETTERS.keySet().stream())
            .sorted()
            .toList();

    /** The names of the topics that have records of orders. */
    public static final List<String> OF_ORDERS = Topics.STEPS.stream()
            .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
            .toList();

    private PictureTopics() {}
}
