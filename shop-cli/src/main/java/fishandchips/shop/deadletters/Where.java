package fishandchips.shop.deadletters;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Where a record lies: a place in the log, written {@code orders-dlt-3@17}. */
record Where(String topic, int partition, long offset) implements Comparable<Where> {

    /** The topics of dead letters. */
    static final List<String> DEAD_LETTERS =
            Topics.ALL.stream().map(Topic::deadLetters).toList();

    private static final Pattern FORM = Pattern.compile("([a-z][a-z-]*)-([0-9]{1,6})@([0-9]{1,18})");
    private static final Comparator<Where> ORDER =
            Comparator.comparing(Where::topic).thenComparing(Where::partition).thenComparing(Where::offset);

    /**
     * The place of a letter.
     *
     * @throws WrongUseException when there are no letters in such a place
     */
    static Where ofALetter(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new WrongUseException(
                    "%s is no place of a letter; say it like orders-dlt-3@17.".formatted(SafeText.of(text)));
        }
        if (!DEAD_LETTERS.contains(parts.group(1))) {
            throw new WrongUseException("%s is no topic of dead letters; these are %s."
                    .formatted(parts.group(1), DEAD_LETTERS.stream().collect(Collectors.joining(", "))));
        }
        return new Where(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public int compareTo(Where other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%d@%d", topic, partition, offset);
    }
}
