package fishandchips.stationtracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Traces the batches of a station's listeners, and the calls to the hot cabinet within them. Safe for any number of threads. */
final class Tracing {

    /** Something that is traced. */
    @FunctionalInterface
    interface Call {

        @Nullable
        Object proceed() throws Throwable;
    }

    /** The batch that a listener's thread handles. */
    private static final ThreadLocal<BatchSpans> CURRENT = new ThreadLocal<>();

    private final Tracer tracer;

    Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Handles a batch, with a span for each record whose order is sampled. */
    @Nullable
    Object batch(List<?> records, Call handling) throws Throwable {
        var batch = new BatchSpans(tracer);
        for (var each : records) {
            if (each instanceof ConsumerRecord<?, ?> record) {
                batch.begin(record);
            }
        }
        CURRENT.set(batch);
        try {
            return handling.proceed();
        } catch (Throwable e) {
            batch.fail(e);
            throw e;
        } finally {
            CURRENT.remove();
            batch.end();
        }
    }

    /**
     * Asks Redis, with one span for the whole batch. It is in the trace of the first sampled record, and linked to the others; as Zipkin shows no
     * links, each of those has an event that tells how long the call took.
     */
    @Nullable
    Object redis(String name, Call call) throws Throwable {
        var batch = CURRENT.get();
        return batch == null || batch.spans().isEmpty() ? call.proceed() : redis(name, batch.spans(), call);
    }

    private @Nullable Object redis(String name, List<Span> records, Call call) throws Throwable {
        var builder = tracer.spanBuilder("redis " + name)
                .setParent(Context.root().with(records.getFirst()))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("records", records.size());
        var others = records.subList(1, records.size());
        others.forEach(other -> builder.addLink(other.getSpanContext()));
        var span = builder.startSpan();
        others.forEach(other -> other.addEvent("redis " + name + " begins"));
        try {
            return call.proceed();
        } catch (Throwable e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
            others.forEach(other -> other.addEvent("redis " + name + " ends"));
        }
    }
}
