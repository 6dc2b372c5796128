package fishandchips.station;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 503 to whoever asks while the database cannot. */
@RestControllerAdvice
class DatabaseAway {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(SQLException failure) {
        log.atWarn().addKeyValue("reason", Reason.of(failure)).log("Somebody asked while the database was away");
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database is away; nothing is lost by that. Ask again in a moment.");
        return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "2").build();
    }
}
