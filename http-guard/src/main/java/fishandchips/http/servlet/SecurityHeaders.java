package fishandchips.http.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Comes before all other filters, so that every answer tells browsers what a page may do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SecurityHeaders extends HttpFilter {

    private final String contentSecurityPolicy;
    private final String referrerPolicy;

    public SecurityHeaders(String contentSecurityPolicy, String referrerPolicy) {
        this.contentSecurityPolicy = contentSecurityPolicy;
        this.referrerPolicy = referrerPolicy;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        set(response);
        chain.doFilter(request, response);
    }

    /** For an answer that no filter sees. */
    public void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", referrerPolicy);
    }
}
