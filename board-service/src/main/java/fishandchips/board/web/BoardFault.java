package fishandchips.board.web;

import fishandchips.http.Problem;
import fishandchips.http.servlet.ProblemException;
import java.util.Map;

/** What can go wrong between a browser and the board. */
enum BoardFault {
    MALFORMED_REQUEST(400, "The request cannot be read", "Send a well-formed request; /openapi.yaml says which."),
    NO_TIME(400, "Not a time", "Give from as a time with its zone, such as 2026-11-21T18:00:00Z."),
    NOT_FOUND(404, "There is nothing here", "The board is at /; /openapi.yaml describes the API for programs."),
    UNKNOWN_ORDER(404, "No such order", "No record of this order was found in the log."),
    UNKNOWN_LESSON(404, "No such lesson", "The lessons are at /lessons."),
    METHOD_NOT_ALLOWED(405, "The board only shows", "Use GET or HEAD; the board changes nothing."),
    NOT_ACCEPTABLE(
            406,
            "Not in this form",
            "Answers are application/json, /events is text/event-stream, and /lessons is text/html."),
    TOO_MANY_BROWSERS(503, "Too many browsers", "Come back in a moment."),
    TOO_MANY_REPLAYS(503, "Too many replays", "Too many replays are running. Come back in a moment."),
    TOO_MANY_SEARCHES(503, "Too many searches", "Too many searches are running. Come back in a moment."),
    KAFKA_AWAY(503, "Kafka does not answer", "The board cannot answer until Kafka does. It keeps trying."),
    BROKEN(500, "The board is broken", "This is the shop's fault, not yours.");

    private final int status;
    private final String title;
    private final String detail;

    BoardFault(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The fault that an HTTP status stands for when nothing better is known. */
    static BoardFault of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405, 501 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            default -> status < 500 ? MALFORMED_REQUEST : BROKEN;
        };
    }

    Problem problem() {
        return new Problem("about:blank", title, status, detail, Map.of());
    }

    ProblemException exception() {
        return new ProblemException(problem());
    }
}
