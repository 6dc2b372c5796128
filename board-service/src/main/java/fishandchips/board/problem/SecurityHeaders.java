package fishandchips.board.problem;

import fishandchips.board.BoardSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Comes before all other filters, so that every answer tells browsers to run nothing but the board's own scripts. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends HttpFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self'";

    private final String policy;

    /** Lets pages send requests to the board and, where there is one, to the server behind the hands-on buttons. */
    SecurityHeaders(BoardSettings settings) {
        policy = settings.handsOn() == null ? POLICY : POLICY + " " + settings.handsOn();
    }

    /** For answers that are no pages. */
    static void set(HttpServletResponse response) {
        set(response, POLICY);
    }

    private static void set(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        set(response, policy);
        chain.doFilter(request, response);
    }
}
