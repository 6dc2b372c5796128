package fishandchips.shop.records;

import fishandchips.console.SafeText;
import fishandchips.console.WrongUseException;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.groups.RecordReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Finds what a user wants to read. */
final class TopicPartitions {

    private static final String KAFKAS_OWN = "__";

    private TopicPartitions() {}

    /**
     * The partitions of a topic, or one of them.
     *
     * @throws WrongUseException when there is no such topic or partition; it names those that can be read
     */
    static List<TopicPartition> find(Consumer<?, ?> consumer, String topic, @Nullable Integer only) {
        var all = partitions(consumer, topic);
        if (all.isEmpty()) {
            throw new WrongUseException(
                    "There is no topic %s; the topics are %s.".formatted(SafeText.of(topic), topics(consumer)));
        }
        if (only == null) {
            return all;
        }
        return all.stream()
                .filter(partition -> partition.partition() == only)
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> noPartition(topic, only, all));
    }

    /** A topic of this shop can be given with and without the shop's name. */
    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        var ofThisShop = RecordReader.partitions(consumer, List.of(ShopNames.PREFIX + topic));
        return ofThisShop.isEmpty() ? RecordReader.partitions(consumer, List.of(topic)) : ofThisShop;
    }

    private static String topics(Consumer<?, ?> consumer) {
        return consumer.listTopics().keySet().stream()
                .filter(name -> !name.startsWith(KAFKAS_OWN) && name.startsWith(ShopNames.PREFIX))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static WrongUseException noPartition(String topic, int wanted, List<TopicPartition> all) {
        var numbers = all.stream()
                .map(TopicPartition::partition)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return new WrongUseException(
                String.format(Locale.ROOT, "%s has no partition %d, only %s.", topic, wanted, numbers));
    }
}
