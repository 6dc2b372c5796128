package fishandchips.stationtracing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import fishandchips.station.Outbox;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The W3C trace context, as it is in the header {@code traceparent} of records and requests. */
final class TraceHeader {

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private TraceHeader() {}

    /** The context of a header's value; without a span when there is none, or it makes no sense. */
    static Context context(@Nullable String value) {
        return W3C.extract(Context.root(), value == null ? Map.of() : Map.of(Outbox.TRACE, value), GETTER);
    }

    /** The context that a record brings. */
    static Context context(Headers headers) {
        var header = headers.lastHeader(Outbox.TRACE);
        return context(header == null || header.value() == null ? null : new String(header.value(), US_ASCII));
    }

    /** The header's value for what a span causes. */
    static String value(Span span) {
        var headers = new HashMap<String, String>();
        W3C.inject(Context.root().with(span), headers, (carrier, name, value) -> headers.put(name, value));
        return requireNonNull(headers.get(Outbox.TRACE));
    }
}
