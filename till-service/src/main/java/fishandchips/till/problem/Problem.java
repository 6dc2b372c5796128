package fishandchips.till.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A problem as RFC 9457 has it. Not Spring's own, which repeats the request's path.
 *
 * @param type names the {@link Fault}; a relative address where it is explained
 * @param detail what was wrong and what is allowed; never a word of the request
 * @param order what is known of the order, also through other requests; null when the fault says nothing of it
 * @param orderId the order of which nobody knows whether it is taken; null for all others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable Known order,
        @Nullable UUID orderId) {

    /** What a till knows of an order that this request did not place, or may have placed. */
    public enum Known {
        /** No request can have placed it. */
        @JsonProperty("not-taken")
        NOT_TAKEN,
        /** This request, or another one with the same key, may have placed it. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * Answers with this problem where Spring does not. Nothing of the request is in the answer, so nothing needs to be escaped.
     *
     * @param decided the status of the answer
     */
    public void write(HttpServletResponse response, int decided) throws IOException {
        var json = ("{\"type\":\"" + type + "\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\""
                        + detail + "\"" + knownOfTheOrder() + "}")
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(decided);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    private String knownOfTheOrder() {
        return switch (order) {
            case null -> "";
            case NOT_TAKEN -> ",\"order\":\"not-taken\"";
            case UNKNOWN -> ",\"order\":\"unknown\",\"orderId\":\"" + orderId + "\"";
        };
    }
}
