package fishandchips.board.problem;

/** A fault on its way to the client that asked. */
public class ProblemException extends RuntimeException {

    private final Fault fault;

    ProblemException(Fault fault) {
        super(fault.problem().detail(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
