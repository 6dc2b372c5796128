package fishandchips.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An error as {@code application/problem+json} (RFC 9457). Not Spring's own class, which repeats the request's path.
 *
 * @param type names the type of problem: an address, or {@code about:blank} when the title says it all
 * @param status the status of the answer
 * @param detail what was wrong and what is allowed; never a word of the request
 * @param more the other properties, by name
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, String> more) {

    public Problem {
        more = Collections.unmodifiableMap(new TreeMap<>(more));
    }

    /** The same problem in an answer with another status. */
    public Problem withStatus(int other) {
        return new Problem(type, title, other, detail, more);
    }

    /**
     * The problem as JSON where no JSON library is at hand. Nothing of a request is in it, so nothing is escaped. Strings are joined
     * rather than formatted, which takes less time: an overloaded till does this thousands of times a second.
     */
    public String json() {
        var json = new StringBuilder("{\"type\":\"" + type + "\",\"title\":\"" + title + "\",\"status\":" + status
                + ",\"detail\":\"" + detail + "\"");
        more.forEach((name, value) -> json.append(",\"" + name + "\":\"" + value + "\""));
        return json.append('}').toString();
    }
}
