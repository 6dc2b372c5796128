package fishandchips.stationtracing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.station.Outbox;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The spans of a batch: one for each record whose order is sampled. All begin and end with the batch. Used by one thread. */
final class BatchSpans {

    private static final int UUID_LENGTH = 36;

    private final Tracer tracer;
    private final List<Span> spans = new ArrayList<>();

    BatchSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    List<Span> spans() {
        return spans;
    }

    /**
     * Begins the span of a record if its order is sampled. The record has the span's context from then on, which the station passes on to the
     * records that it writes for this one.
     */
    void begin(ConsumerRecord<?, ?> record) {
        var parent = TraceHeader.context(record.headers());
        if (!Span.fromContext(parent).getSpanContext().isSampled()) {
            return;
        }
        var span = tracer.spanBuilder(record.topic())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("partition", record.partition())
                .setAttribute("offset", record.offset())
                .startSpan();
        if (record.key() instanceof byte[] key && key.length == UUID_LENGTH) {
            span.setAttribute("order", new String(key, UTF_8));
        }
        record.headers()
                .remove(Outbox.TRACE)
                .add(Outbox.TRACE, TraceHeader.value(span).getBytes(US_ASCII));
        spans.add(span);
    }

    void fail(Throwable reason) {
        spans.forEach(span -> span.setStatus(StatusCode.ERROR, reason.getClass().getSimpleName()));
    }

    void end() {
        spans.forEach(Span::end);
    }
}
