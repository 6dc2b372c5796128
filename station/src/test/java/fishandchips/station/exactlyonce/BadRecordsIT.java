package fishandchips.station.exactlyonce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Everything that may lie on a topic, on a real Kafka: it is put aside once with a reason, and its neighbours are served. */
class BadRecordsIT {

    private static final ShopLog log = SharedBackends.log();

    @Test
    void putsAsideWhatIsBadAndServesItsNeighbours() {
        var all = BadRecord.all().toList();
        var written =
                all.stream().collect(Collectors.toMap(Function.identity(), each -> place(log.write(each.record()))));

        try (var _ = new SpringApplicationBuilder(Copier.class)
                .run("--spring.kafka.bootstrap-servers="
                        + SharedBackends.kafka().bootstrapServers())) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(outcomes(written))
                            .isEqualTo(
                                    all.stream().collect(Collectors.toMap(BadRecord::fault, BadRecordsIT::expected))));
        }
    }

    private static String expected(BadRecord bad) {
        return bad.isSound() ? "served" : "unusable: …" + bad.expected() + "…";
    }

    /** What became of each; the same record may have been put aside by the stations of other tests, too. */
    private static Map<String, String> outcomes(Map<BadRecord, String> written) {
        var letters = log.committed("orders-dlt").stream()
                .filter(letter -> "copier".equals(header(letter, DeadLetterHeaders.READER)))
                .collect(Collectors.groupingBy(letter -> "%s@%s"
                        .formatted(
                                header(letter, DeadLetterHeaders.PARTITION),
                                header(letter, DeadLetterHeaders.OFFSET))));
        var ready = log.events(Topics.READY).stream()
                .collect(Collectors.groupingBy(OrderReady::orderId, Collectors.counting()));
        return written.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().fault(),
                        each -> outcome(
                                each.getKey(),
                                ready.getOrDefault(each.getKey().order().orderId(), 0L),
                                letters.getOrDefault(each.getValue(), List.of()))));
    }

    private static String outcome(BadRecord bad, long ready, List<ConsumerRecord<byte[], byte[]>> letters) {
        if (letters.isEmpty() && ready == 1) {
            return "served";
        }
        if (letters.size() != 1 || ready > 0) {
            return String.format(Locale.ROOT, "ready %d times, with %d letters", ready, letters.size());
        }
        var reason = header(letters.getFirst(), DeadLetterHeaders.REASON);
        var said = reason.contains(bad.expected()) ? "…" + bad.expected() + "…" : reason;
        return header(letters.getFirst(), DeadLetterHeaders.FATE) + ": " + said;
    }

    private static String place(RecordMetadata written) {
        return written.partition() + "@" + written.offset();
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
