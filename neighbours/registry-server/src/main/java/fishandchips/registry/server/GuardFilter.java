package fishandchips.registry.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.http.RequestGuard;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks the guard about each request before anything else is done with it. */
final class GuardFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient RequestGuard guard;

    GuardFilter(RequestGuard guard) {
        this.guard = guard;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = guard.refusal(request.getMethod(), request::getHeader);
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(refusal.get().status());
            response.setContentType("application/problem+json");
            response.getOutputStream().write(refusal.get().problem().json().getBytes(UTF_8));
        }
    }
}
