package fishandchips.statistician;

import fishandchips.contract.OrderStep;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.Received;
import fishandchips.station.ShopNameProperties;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads all steps of orders, batch by batch. The offsets are committed after the documents, so a batch may come again. */
@Component
class EventsListener {

    private final StatisticsIndex index;
    private final DeadLetters deadLetters;

    EventsListener(StatisticsIndex index, DeadLetters deadLetters) {
        this.index = index;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(
            topics = {
                ShopNameProperties.PREFIX + ShopNames.ORDERS,
                ShopNameProperties.PREFIX + ShopNames.COOK_REQUESTS,
                ShopNameProperties.PREFIX + ShopNames.READY
            })
    void on(List<ConsumerRecord<byte[], byte[]>> records) throws IOException, InterruptedException {
        var events =
                Topics.STEPS.stream().flatMap(topic -> open(topic, records)).toList();
        index.write(events.stream().map(Received::event).toList())
                .forEach((place, reason) -> deadLetters.bury(events.get(place), reason));
    }

    private <E extends OrderStep> Stream<Received<? extends OrderStep>> open(
            Topic<E> topic, List<ConsumerRecord<byte[], byte[]>> records) {
        var ofTopic = records.stream()
                .filter(record -> record.topic().equals(topic.name()))
                .toList();
        return new Inbox<>(topic, deadLetters).open(ofTopic).stream().map(received -> received);
    }
}
