package fishandchips.stationtracing;

import fishandchips.station.Outbox;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Begins or continues a trace with each POST request. The handler sees the span as if the client had sent it. */
final class TracedRequests extends OncePerRequestFilter {

    private static final Pattern ORDER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Tracer tracer;

    TracedRequests(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var span = tracer.spanBuilder("POST")
                .setParent(TraceHeader.context(request.getHeader(Outbox.TRACE)))
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        try {
            chain.doFilter(new Traced(request, TraceHeader.value(span)), response);
        } finally {
            end(span, response);
        }
    }

    private static void end(Span span, HttpServletResponse response) {
        span.setAttribute("status", response.getStatus());
        var location = response.getHeader("Location");
        var order = ORDER.matcher(location == null ? "" : location);
        if (order.find()) {
            span.setAttribute("order", order.group());
        }
        span.end();
    }

    /** A request with another trace context. */
    private static final class Traced extends HttpServletRequestWrapper {

        private final String trace;

        Traced(HttpServletRequest request, String trace) {
            super(request);
            this.trace = trace;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(Outbox.TRACE) ? trace : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(Outbox.TRACE)
                    ? Collections.enumeration(Collections.singleton(trace))
                    : super.getHeaders(name);
        }
    }
}
