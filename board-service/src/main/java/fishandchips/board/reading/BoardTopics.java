package fishandchips.board.reading;

import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the board reads: the shop's topics, and those of their dead letters. */
final class BoardTopics {

    /** Each topic of events by its name. */
    static final Map<String, Topic<?>> OF_EVENTS =
            Topics.TO_CREATE.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

    /** The topic that each topic of letters is about. */
    static final Map<String, Topic<?>> OF_LETTERS = Topics.TO_CREATE.stream()
            .filter(Topic::hasDeadLetters)
            .collect(Collectors.toUnmodifiableMap(Topic::deadLetters, Function.identity()));

    /** The names of them all. */
    static final List<String> NAMES = Stream.concat(OF_EVENTS.keySet().stream(), OF_LETTERS.keySet().stream())
            .sorted()
            .toList();

    /** Those on which records of one order are. */
    static final List<String> OF_ORDERS = Topics.STEPS.stream()
            .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
            .toList();

    private BoardTopics() {}
}
