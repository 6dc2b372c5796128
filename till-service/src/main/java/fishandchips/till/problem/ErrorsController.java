package fishandchips.till.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refusals that come from below Spring, and what each type of problem means. */
@RestController
class ErrorsController implements ErrorController {

    /** Where the server sends a request that it has refused itself; nobody else has business here. */
    @RequestMapping("/error")
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            Fault.of(status).write(response, status);
        } else {
            throw Fault.NOT_FOUND.exception();
        }
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_PLAIN_VALUE)
    String explain(@PathVariable String slug) {
        for (var fault : Fault.values()) {
            if (fault.slug().equals(slug)) {
                return String.format(Locale.ROOT, "%s (%d)%n%n%s%n", fault.title(), fault.status(), fault.sentence());
            }
        }
        throw Fault.NOT_FOUND.exception();
    }
}
