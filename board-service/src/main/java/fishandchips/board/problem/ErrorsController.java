package fishandchips.board.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refusals that come from below Spring. */
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
}
