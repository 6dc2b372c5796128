package fishandchips.till.web;

import fishandchips.till.problem.Fault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
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
 * Refuses bodies that are too large or not plain UTF-8, before anyone reads them. A body that does not say how long it
 * is, or lies about it, is counted while it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {

    static final int MAX_BYTES = 16_384;

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fault = faultOf(request);
        if (fault != null) {
            problems.resolveException(request, response, null, fault.exception());
        } else {
            chain.doFilter(new CountedRequest(request), response);
        }
    }

    private static @Nullable Fault faultOf(HttpServletRequest request) {
        if (request.getContentLengthLong() > MAX_BYTES) {
            return Fault.TOO_LARGE;
        }
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Fault.UNSUPPORTED_MEDIA;
        }
        var types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        return types.size() <= 1 && types.stream().allMatch(BodyLimit::isUtf8) ? null : Fault.UNSUPPORTED_MEDIA;
    }

    private static boolean isUtf8(String contentType) {
        try {
            var charset = MediaType.parseMediaType(contentType).getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** A request whose body ends with a refusal when it is too long. */
    private static final class CountedRequest extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream body;

        CountedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new CountedBody(super.getInputStream(), MAX_BYTES);
            }
            return body;
        }
    }
}
