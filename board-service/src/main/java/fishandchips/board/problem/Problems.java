package fishandchips.board.problem;

import java.io.IOException;
import org.apache.kafka.common.KafkaException;
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
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception into a problem. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> known(ProblemException e) {
        return answer(e.fault(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> away(KafkaException e) {
        return answer(Fault.KAFKA_AWAY, HttpHeaders.EMPTY);
    }

    /** The browser has left: there is nobody to tell. */
    @ExceptionHandler
    void gone(IOException e) {
        log.debug("A browser has left", e);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(RuntimeException e) {
        log.error("A request failed because of an error of the board", e);
        return answer(Fault.BROKEN, HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(
            AsyncRequestNotUsableException e, WebRequest request) {
        return null;
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Fault.of(status.value()), headers);
    }

    private static ResponseEntity<Object> answer(Fault fault, HttpHeaders headers) {
        var problem = fault.problem();
        var answer = ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(problem);
    }
}
