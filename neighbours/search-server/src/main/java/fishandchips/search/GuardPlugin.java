package fishandchips.search;

import fishandchips.http.RequestGuard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opensearch.common.util.concurrent.ThreadContext;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestChannel;
import org.opensearch.rest.RestHandler;
import org.opensearch.rest.RestHeaderDefinition;
import org.opensearch.rest.RestRequest;
import org.opensearch.transport.client.node.NodeClient;

/** Refuses requests to OpenSearch's API that a web page of another site may have sent. */
public final class GuardPlugin extends Plugin implements ActionPlugin {

    private final RequestGuard guard = new RequestGuard(SearchSettings.hosts(System.getenv()));

    @Override
    public UnaryOperator<RestHandler> getRestHandlerWrapper(ThreadContext context, Set<RestHeaderDefinition> headers) {
        return handler -> new Guarded(handler, guard);
    }

    /** A part of the API, and who guards it. */
    private static final class Guarded extends RestHandler.Wrapper {

        private final RequestGuard guard;

        Guarded(RestHandler handler, RequestGuard guard) {
            super(handler);
            this.guard = guard;
        }

        @Override
        public void handleRequest(RestRequest request, RestChannel channel, NodeClient client) throws Exception {
            if (guard.refusal(request.method().name(), name -> first(request.getHeaders(), name))
                    .isPresent()) {
                channel.sendResponse(
                        new BytesRestResponse(RestStatus.FORBIDDEN, "OpenSearch answers no web pages of other sites."));
            } else {
                super.handleRequest(request, channel, client);
            }
        }
    }

    private static @Nullable String first(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElse(null);
    }
}
