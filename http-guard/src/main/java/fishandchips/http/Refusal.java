package fishandchips.http;

import java.util.Map;

/** Why a request is refused before anything else is done with it. */
public enum Refusal {
    WRONG_HOST(
            421,
            "Misdirected Request",
            "The header Host names a host that this server does not answer for. Use localhost or an IP address, or add the"
                    + " name to the setting shop.http.allowed-hosts."),
    FOREIGN_PAGE(
            403,
            "Forbidden",
            "A web page of another origin may not change anything here: Origin or Sec-Fetch-Site says that one has sent"
                    + " this.");

    private final int status;
    private final String title;
    private final String detail;

    Refusal(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** What was wrong and what is allowed. Says nothing of the request's own content. */
    public String detail() {
        return detail;
    }

    /** What a client is told. */
    public Problem problem() {
        return new Problem("about:blank", title, status, detail, Map.of());
    }
}
