package fishandchips.board.web;

import fishandchips.http.servlet.ProblemHandler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses every method but GET and HEAD: nothing can be changed at the board. Comes after the filter that checks the host. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ReadOnlyFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            ProblemHandler.write(BoardFault.METHOD_NOT_ALLOWED.problem(), response, 405);
        }
    }
}
