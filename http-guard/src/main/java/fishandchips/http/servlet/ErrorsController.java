package fishandchips.http.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers where Tomcat sends a request that it has refused itself. No client has business here. */
@RestController
class ErrorsController implements ErrorController {

    private final ProblemHandler problems;

    ErrorsController(ProblemHandler problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            ProblemHandler.write(problems.problem(status).withStatus(status), response, status);
        } else {
            throw new ProblemException(problems.problem(404));
        }
    }
}
