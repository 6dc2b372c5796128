package fishandchips.connect.rest;

import fishandchips.http.RequestGuard;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

/** Asks the guard about each request before anything else is done with it. */
@PreMatching
final class GuardFilter implements ContainerRequestFilter {

    private final RequestGuard guard;

    GuardFilter(RequestGuard guard) {
        this.guard = guard;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        guard.refusal(request.getMethod(), request::getHeaderString)
                .ifPresent(refusal -> request.abortWith(Response.status(refusal.status())
                        .type("application/problem+json")
                        .entity(refusal.problem().json())
                        .build()));
    }
}
