package fishandchips.http.servlet;

import fishandchips.http.RequestGuard;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** Answers requests that the guard refuses, so that nothing behind it sees them. */
final class RequestGuardFilter extends HttpFilter {

    /** Only a filter that sets headers for every answer comes before. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 1;

    private final transient RequestGuard guard;

    private RequestGuardFilter(RequestGuard guard) {
        this.guard = guard;
    }

    static FilterRegistrationBean<RequestGuardFilter> registration(HttpSettings settings) {
        var filter = new RequestGuardFilter(new RequestGuard(settings.allowedHosts()));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(ORDER);
        return registration;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = guard.refusal(request.getMethod(), request::getHeader);
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            var problem = refusal.get().problem();
            ProblemHandler.write(problem, response, problem.status());
        }
    }
}
