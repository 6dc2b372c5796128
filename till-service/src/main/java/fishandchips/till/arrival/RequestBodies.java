package fishandchips.till.arrival;

import fishandchips.contract.Utf8;
import fishandchips.http.servlet.ProblemException;
import fishandchips.till.problem.TillFault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Waits until the body of a request is there, and refuses one that is too large or not plain UTF-8. Everything after this filter
 * reads the body from memory, and so cannot wait for a slow client.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestBodies extends OncePerRequestFilter {

    private static final int MAX_BYTES = 16_384;

    private final HandlerExceptionResolver problems;
    private final ArrivingBodies arriving;

    RequestBodies(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, ArrivingBodies arriving) {
        this.problems = problems;
        this.arriving = arriving;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest arrived;
        try {
            arrived = arrived(request);
        } catch (ProblemException | IOException | InvalidParameterException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(arrived, response);
    }

    private HttpServletRequest arrived(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > ArrivingBodies.MOST_BYTES) {
            throw TillFault.TOO_LARGE.exception();
        }
        var body = hasBody(request) ? arriving.read(request, ArrivingBodies.MOST_BYTES) : null;
        if (body != null && body.length > MAX_BYTES) {
            throw TillFault.TOO_LARGE.exception();
        }
        var type = plainUtf8(request);
        if (body == null) {
            return request;
        }
        if (MediaType.APPLICATION_JSON.isCompatibleWith(type) && !Utf8.isWellFormed(body)) {
            throw TillFault.MALFORMED_ORDER.exception();
        }
        return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)
                ? new ArrivedRequest.Form(request, body)
                : new ArrivedRequest(request, body);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** The type of a body that is neither compressed nor in another encoding than UTF-8; null when the request has none. */
    private static @Nullable MediaType plainUtf8(HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        var types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        if ((encoding != null && !encoding.equalsIgnoreCase("identity")) || types.size() > 1) {
            throw TillFault.UNSUPPORTED_MEDIA.exception();
        }
        return types.isEmpty() ? null : utf8(types.getFirst());
    }

    private static MediaType utf8(String contentType) {
        try {
            var type = MediaType.parseMediaType(contentType);
            if (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8)) {
                return type;
            }
            throw TillFault.UNSUPPORTED_MEDIA.exception();
        } catch (InvalidMediaTypeException e) {
            throw TillFault.UNSUPPORTED_MEDIA.exception();
        }
    }
}
