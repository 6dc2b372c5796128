package fishandchips.till.web;

import org.springframework.http.HttpHeaders;

/** A problem on its way to the customer. */
class ProblemException extends RuntimeException {

    private final Problem problem;
    private final HttpHeaders headers = new HttpHeaders();

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Asks the customer to wait before the next try. */
    ProblemException retryAfter(int seconds) {
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
