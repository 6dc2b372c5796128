package fishandchips.http.servlet;

import fishandchips.http.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every exception into a problem. A server that has a subclass of this as its {@code RestControllerAdvice} answers all
 * errors with problems, also those that Tomcat finds before Spring sees the request.
 */
public abstract class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    /** The problem that an HTTP status stands for when nothing better is known. */
    protected abstract Problem problem(int status);

    @ExceptionHandler
    protected ResponseEntity<Object> known(ProblemException e) {
        return answer(e.problem(), e.headers());
    }

    @ExceptionHandler
    protected ResponseEntity<Object> broken(RuntimeException e) {
        log.error("A request failed because of an error of this server", e);
        return answer(problem(500), HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(problem(status.value()), headers);
    }

    /** Every answer that Spring gives with a problem. */
    protected ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /**
     * Answers where Spring does not.
     *
     * @param status the status of the answer
     */
    public static void write(Problem problem, HttpServletResponse response, int status) throws IOException {
        var json = problem.json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
