package fishandchips.board.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.board.story.OrderStory.FoundRecord;
import fishandchips.board.story.OrderStory.StepTaken;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.CookRequest;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading;
import fishandchips.contract.Topics;
import fishandchips.picture.PictureTopics;
import fishandchips.picture.kafka.KafkaRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells an order's story from its records. */
final class StoryTeller {

    private static final int LONGEST_TEXT = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    private StoryTeller() {}

    /**
     * Tells it. Empty when there are no records.
     *
     * @param delivered whether delivery has dealt with a record
     */
    static Optional<OrderStory> tell(
            UUID orderId, List<ConsumerRecord<byte[], byte[]>> records, Predicate<ConsumerRecord<?, ?>> delivered) {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        var steps = new ArrayList<OrderStep>();
        records.forEach(record -> event(record).ifPresent(steps::add));
        var ticket = steps.isEmpty() ? "" : steps.getFirst().order().ticket();
        var isOver = records.stream()
                .filter(record ->
                        event(record).filter(OrderReady.class::isInstance).isPresent())
                .anyMatch(delivered);
        return Optional.of(new OrderStory(
                orderId,
                ticket,
                isOver
                        ? "It was handed over, or thrown away when nobody came for it."
                        : where(steps, records.getLast()),
                isOver,
                taken(steps),
                records.stream().map(StoryTeller::found).toList()));
    }

    private static Optional<OrderStep> event(ConsumerRecord<byte[], byte[]> record) {
        var topic = PictureTopics.OF_EVENTS.get(record.topic());
        return topic != null
                        && topic.read(record.key(), record.value()) instanceof Reading.Understood<?>(var event)
                        && event instanceof OrderStep step
                ? Optional.of(step)
                : Optional.empty();
    }

    private static List<StepTaken> taken(List<OrderStep> steps) {
        var taken = new ArrayList<StepTaken>();
        @Nullable Instant before = null;
        for (var step : steps) {
            var took = before == null ? 0 : Duration.between(before, step.at()).toMillis();
            taken.add(new StepTaken(name(step), step.at(), Math.max(0, took)));
            before = step.at();
        }
        return taken;
    }

    private static String name(OrderStep step) {
        return switch (step) {
            case OrderPlaced _ -> "placed";
            case CookRequest _ -> "short";
            case OrderCooked _ -> "cooked";
            case KitchenPart part -> part.kitchen().label() + "-part";
            case OrderReady _ -> "ready";
        };
    }

    private static String where(List<OrderStep> steps, ConsumerRecord<byte[], byte[]> last) {
        var isReady = steps.stream().anyMatch(OrderReady.class::isInstance);
        if (!isReady && PictureTopics.OF_LETTERS.containsKey(last.topic())) {
            return last.value() == null
                    ? "It was a dead letter, which somebody has settled."
                    : "It is a dead letter: no station continues with it until somebody settles it."
                            + Optional.ofNullable(KafkaRecords.header(last, DeadLetterHeaders.REASON))
                                    .filter(_ -> last.topic().equals(Topics.KITCHEN_PARTS.deadLetters()))
                                    .map(reason -> " " + cut(reason))
                                    .orElse("");
        }
        return Whereabouts.of(steps);
    }

    private static FoundRecord found(ConsumerRecord<byte[], byte[]> record) {
        var text = record.value() == null ? null : new String(record.value(), UTF_8);
        var isJson = text != null && isJson(text);
        return new FoundRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                new String(record.key(), UTF_8),
                isJson ? text : null,
                isJson || text == null ? null : cut(text),
                headers(record),
                writer(record));
    }

    private static boolean isJson(String text) {
        try {
            JSON.readTree(text);
            return !text.isBlank();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(), header.value() == null ? "" : cut(new String(header.value(), UTF_8))));
        return headers;
    }

    /** Only tills sign with their name; of the others the record shows what kind they are. */
    private static String writer(ConsumerRecord<byte[], byte[]> record) {
        if (PictureTopics.OF_LETTERS.containsKey(record.topic())) {
            var reader = KafkaRecords.header(record, DeadLetterHeaders.READER);
            return reader == null ? "nobody knows" : cut(reader);
        }
        return event(record).map(StoryTeller::writer).orElse("nobody knows");
    }

    private static String writer(OrderStep step) {
        return switch (step) {
            case OrderPlaced placed -> placed.order().till();
            case OrderCooked _ -> ConsumerGroup.COOK.label();
            case CookRequest _ -> ConsumerGroup.PREPARER.label();
            case KitchenPart part -> writer(part.kitchen());
            case OrderReady ready ->
                ready.order().isMixed()
                        ? ConsumerGroup.ASSEMBLER.label()
                        : writer(ready.order().isFor(Kitchen.FIRST) ? Kitchen.FIRST : Kitchen.SECOND);
        };
    }

    /** Who reports that a kitchen has finished its portions. */
    private static String writer(Kitchen kitchen) {
        return switch (kitchen) {
            case FIRST -> ConsumerGroup.PREPARER.label();
            case SECOND -> ConsumerGroup.WOK.label();
        };
    }
}
