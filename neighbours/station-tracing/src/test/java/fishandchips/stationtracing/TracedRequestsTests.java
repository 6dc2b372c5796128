package fishandchips.stationtracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TracedRequestsTests {

    private static final String ORDER = "0af76519-16cd-43dd-8448-eb211c80319c";
    /** The last bit of the flags says so; the one before says that the trace's id is random. */
    private static final String IS_SAMPLED = ".*-0[13]";

    private static final String CLIENTS = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();

    /** What the handler of a request sees as its trace. */
    private List<String> handled(Sampler sampler, String method, @Nullable String brought) throws Exception {
        var tracer = SdkTracerProvider.builder()
                .setSampler(Sampler.parentBased(sampler))
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()
                .get("test");
        var request = new MockHttpServletRequest(method, "/orders");
        if (brought != null) {
            request.addHeader("traceparent", brought);
        }
        var seen = new AtomicReference<List<String>>(List.of());
        new TracedRequests(tracer).doFilter(request, new MockHttpServletResponse(), (inner, answer) -> {
            seen.set(Collections.list(((HttpServletRequest) inner).getHeaders("traceparent")));
            ((HttpServletResponse) answer).setStatus(202);
            ((HttpServletResponse) answer).setHeader("Location", "/orders/" + ORDER);
        });
        return seen.get();
    }

    @Test
    void beginsATraceForAnOrderOfABrowser() throws Exception {
        var seen = handled(Sampler.alwaysOn(), "POST", null);

        var span = spans.getFinishedSpanItems().getFirst();
        assertThat(seen)
                .singleElement()
                .asString()
                .startsWith("00-%s-%s-".formatted(span.getTraceId(), span.getSpanId()))
                .matches(IS_SAMPLED);
        assertThat(span.getName()).isEqualTo("POST");
        assertThat(span.getAttributes().get(AttributeKey.stringKey("order"))).isEqualTo(ORDER);
        assertThat(span.getAttributes().get(AttributeKey.longKey("status"))).isEqualTo(202);
    }

    @Test
    void continuesTheTraceOfAClient() throws Exception {
        handled(Sampler.alwaysOff(), "POST", CLIENTS);

        assertThat(spans.getFinishedSpanItems())
                .singleElement()
                .satisfies(span -> assertThat(CLIENTS).contains(span.getTraceId() + "-" + span.getParentSpanId()));
    }

    @Test
    void tellsTheStationsNotToTraceAnOrderThatIsNotSampled() throws Exception {
        var seen = handled(Sampler.alwaysOff(), "POST", null);

        assertThat(spans.getFinishedSpanItems()).isEmpty();
        assertThat(seen).singleElement().asString().doesNotMatch(IS_SAMPLED);
    }

    @Test
    void leavesQuestionsAlone() throws Exception {
        assertThat(handled(Sampler.alwaysOn(), "GET", CLIENTS)).containsExactly(CLIENTS);
        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }
}
