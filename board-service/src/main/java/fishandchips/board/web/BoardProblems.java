package fishandchips.board.web;

import fishandchips.http.Problem;
import fishandchips.http.servlet.ProblemHandler;
import java.io.IOException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Says of each exception of the board which problem it is. */
@RestControllerAdvice
class BoardProblems extends ProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(BoardProblems.class);

    @Override
    protected Problem problem(int status) {
        return BoardFault.of(status).problem();
    }

    @ExceptionHandler
    ResponseEntity<Object> away(KafkaException e) {
        return answer(BoardFault.KAFKA_AWAY.problem(), HttpHeaders.EMPTY);
    }

    /** The browser has left: there is nobody to tell. */
    @ExceptionHandler
    void gone(IOException e) {
        log.debug("A browser has left", e);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(
            AsyncRequestNotUsableException e, WebRequest request) {
        return null;
    }

    @Override
    protected ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        var all = HttpHeaders.copyOf(headers);
        if (problem.status() == 503) {
            all.set(HttpHeaders.RETRY_AFTER, "2");
        }
        return super.answer(problem, all);
    }
}
