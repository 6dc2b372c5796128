package fishandchips.statistician;

import fishandchips.station.Reason;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers HTTP requests for the statistics. */
@RestController
class StatisticsController {

    private static final Logger log = LoggerFactory.getLogger(StatisticsController.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final StatisticsIndex index;

    StatisticsController(StatisticsIndex index) {
        this.index = index;
    }

    @GetMapping("/statistics")
    Statistics statistics() throws IOException, InterruptedException {
        return Statistics.of(index.search(StatisticsIndex.file("question.json")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(IOException failure) {
        log.atWarn()
                .addKeyValue("reason", Reason.of(failure))
                .log("A request failed because OpenSearch did not answer it");
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "OpenSearch does not answer. Nothing is lost; ask again in a moment.");
        return ResponseEntity.of(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
