package fishandchips.till.problem;

import fishandchips.contract.InvalidOrderException;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Turns every error into a problem (RFC 9457) that says what is allowed and repeats nothing of the request.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final RefusedRequests refused;

    Problems(RefusedRequests refused) {
        this.refused = refused;
    }

    @ExceptionHandler
    ResponseEntity<Object> known(ProblemException e) {
        return answer(e.problem(), e.headers());
    }

    @ExceptionHandler
    ResponseEntity<Object> unservable(InvalidOrderException e) {
        return answer(Fault.UNSERVABLE_ORDER.problem(e.reason()), HttpHeaders.EMPTY);
    }

    /** An order that is no sound JSON, or not of the form that is wanted. */
    @ExceptionHandler
    ResponseEntity<Object> unread(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidOrderException invalid) {
                return unservable(invalid);
            }
        }
        return answer(Fault.MALFORMED_ORDER, HttpHeaders.EMPTY);
    }

    /** The customer hung up, sent too slowly, or sent less than promised. */
    @ExceptionHandler
    ResponseEntity<Object> unread(IOException e) {
        return answer(Fault.MALFORMED_REQUEST, HttpHeaders.EMPTY);
    }

    /** A form that Tomcat could not read, or did not want to: too long, too many fields, bad escapes. */
    @ExceptionHandler
    ResponseEntity<Object> unreadForm(InvalidParameterException e) {
        return answer(Fault.of(e.getErrorCode()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(RuntimeException e) {
        log.error("A request failed, and it is not the customer's fault", e);
        return answer(Fault.BROKEN, HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Fault.of(status.value()), headers);
    }

    private ResponseEntity<Object> answer(Fault fault, HttpHeaders headers) {
        return answer(fault.problem(), headers);
    }

    private ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        refused.count(problem);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
