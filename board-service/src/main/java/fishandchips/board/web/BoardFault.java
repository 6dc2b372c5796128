package fishandchips.board.web;

import fishandchips.http.Problem;
import fishandchips.http.servlet.ProblemException;
import java.util.Map;

/** What can go wrong between a browser and the board. */
enum BoardFault {
    MALFORMED_REQUEST(400, "The request cannot be read", "Send a well-formed request; /openapi.yaml says which."),
    NO_TIME(400, "That is no time", "Give from as a time with its zone, such as 2026-11-21T18:00:00Z."),
    NOT_FOUND(404, "There is nothing here", "The board hangs at /; /openapi.yaml says what programs can ask."),
    UNKNOWN_ORDER(404, "No such order", "No record of this order was found in the log."),
    METHOD_NOT_ALLOWED(405, "The board only shows", "Ask with GET or HEAD; nothing can be changed here."),
    NOT_ACCEPTABLE(406, "Not in this form", "Answers are application/json, and /events is text/event-stream."),
    TOO_MANY_BROWSERS(503, "Too many look at the board", "Come back in a moment."),
    TOO_MANY_REPLAYS(503, "Too many replays", "Others look at evenings of their own already. Come back in a moment."),
    TOO_MANY_SEARCHES(503, "Too many searches", "Others look for orders already. Come back in a moment."),
    KAFKA_AWAY(503, "Kafka does not answer", "The board cannot tell until Kafka is back. It keeps trying."),
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
