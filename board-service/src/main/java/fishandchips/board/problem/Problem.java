package fishandchips.board.problem;

/**
 * A problem as RFC 9457 has it. Not Spring's own, which repeats the request's path.
 *
 * @param type always {@code about:blank}: the title says it all
 * @param detail what was wrong and what is allowed
 */
public record Problem(String type, String title, int status, String detail) {}
