package fishandchips.http.servlet;

import fishandchips.http.Problem;
import org.springframework.http.HttpHeaders;

/** A problem on its way to the client. {@link ProblemHandler} answers with it. */
public class ProblemException extends RuntimeException {

    private final Problem problem;
    private final HttpHeaders headers = new HttpHeaders();

    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Asks the client to wait before the next try. */
    public ProblemException retryAfter(int seconds) {
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return this;
    }

    Problem problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
