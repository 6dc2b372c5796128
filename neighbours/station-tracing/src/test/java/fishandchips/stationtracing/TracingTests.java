package fishandchips.stationtracing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fishandchips.station.Outbox;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TracingTests {

    private static final String ORDER = "0af76519-16cd-43dd-8448-eb211c80319c";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String OTHER_TRACE = "1af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "b7ad6b7169203331";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final Tracing tracing = new Tracing(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build()
            .get("test"));

    private static ConsumerRecord<byte[], byte[]> record(String trace, String flags) {
        var record = new ConsumerRecord<>("orders", 3, 42, ORDER.getBytes(UTF_8), new byte[0]);
        record.headers()
                .add(Outbox.TRACE, "00-%s-%s-%s".formatted(trace, PARENT, flags).getBytes(US_ASCII));
        return record;
    }

    private static String header(ConsumerRecord<?, ?> record) {
        return new String(record.headers().lastHeader(Outbox.TRACE).value(), US_ASCII);
    }

    private SpanData span(String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void continuesTheTraceOfARecordAndPassesItOn() throws Throwable {
        var record = record(TRACE, "01");

        assertThat(tracing.batch(List.of(record), () -> header(record)))
                .as("the header that the station copies")
                .isEqualTo("00-%s-%s-01".formatted(TRACE, span("orders").getSpanId()));

        assertThat(span("orders").getTraceId()).isEqualTo(TRACE);
        assertThat(span("orders").getParentSpanId()).isEqualTo(PARENT);
        assertThat(span("orders").getAttributes().get(AttributeKey.stringKey("order")))
                .isEqualTo(ORDER);
        assertThat(record.headers().headers(Outbox.TRACE)).hasSize(1);
    }

    @Test
    void leavesARecordAloneWhoseOrderIsNotSampled() throws Throwable {
        var unsampled = record(TRACE, "00");
        var without = new ConsumerRecord<>("orders", 0, 0, new byte[0], new byte[0]);

        assertThat(tracing.batch(List.of(unsampled, without), () -> "done")).isEqualTo("done");

        assertThat(spans.getFinishedSpanItems()).isEmpty();
        assertThat(header(unsampled)).isEqualTo("00-%s-%s-00".formatted(TRACE, PARENT));
        assertThat(without.headers()).isEmpty();
    }

    @Test
    void asksRedisOnceForTheBatchAndLinksAllRecords() throws Throwable {
        tracing.batch(
                List.of(record(TRACE, "01"), record(OTHER_TRACE, "01")), () -> tracing.redis("take", () -> "taken"));

        var redis = span("redis take");
        assertThat(spans.getFinishedSpanItems()).hasSize(3);
        assertThat(redis.getTraceId()).isEqualTo(TRACE);
        assertThat(redis.getLinks())
                .singleElement()
                .satisfies(
                        link -> assertThat(link.getSpanContext().getTraceId()).isEqualTo(OTHER_TRACE));
        assertThat(spans.getFinishedSpanItems())
                .filteredOn(span -> span.getTraceId().equals(OTHER_TRACE))
                .singleElement()
                .satisfies(other -> assertThat(other.getEvents())
                        .extracting("name")
                        .containsExactly("redis take begins", "redis take ends"));
    }

    @Test
    void asksRedisWithoutASpanWhereNothingIsTraced() throws Throwable {
        assertThat(tracing.redis("levels", () -> "levels")).isEqualTo("levels");
        tracing.batch(List.of(record(TRACE, "00")), () -> tracing.redis("take", () -> "taken"));

        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void marksAnAttemptThatFailed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> tracing.batch(
                        List.of(record(TRACE, "01")),
                        () -> tracing.redis("take", () -> {
                            throw new IllegalStateException("Redis is away");
                        })));

        assertThat(List.of(span("orders"), span("redis take")))
                .extracting(span -> span.getStatus().getStatusCode())
                .containsOnly(StatusCode.ERROR);
    }
}
