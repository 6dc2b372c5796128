package fishandchips.station.database;

import fishandchips.station.Reason;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers requests that failed in the database: 503 while PostgreSQL is away or the station not open, and 500 when PostgreSQL objects to what
 * our own code asked. The answer tells nothing of the database's insides; the log does.
 */
@RestControllerAdvice
class DatabaseProblems {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProblems.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final BooleanSupplier isOpen;

    /**
     * Creates the advice.
     *
     * @param isOpen whether the station is open; until then its tables may not be there
     */
    DatabaseProblems(BooleanSupplier isOpen) {
        this.isOpen = isOpen;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(SQLException failure) {
        return DatabaseOutage.isIn(failure) || !isOpen.getAsBoolean() ? away(failure) : ours(failure);
    }

    private static ResponseEntity<ProblemDetail> away(SQLException failure) {
        log.atWarn().addKeyValue("reason", Reason.of(failure)).log("A request failed because the database is away");
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database does not answer. Nothing is lost; ask again in a moment.");
        return ResponseEntity.of(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static ResponseEntity<ProblemDetail> ours(SQLException failure) {
        log.atError()
                .addKeyValue("state", failure.getSQLState())
                .setCause(failure)
                .log("A request failed because the database refused a statement of this station");
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "This is a fault of the shop, not of the request. The station's log says more."))
                .build();
    }
}
