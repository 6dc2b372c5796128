package fishandchips.till.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 has it. Not Spring's own, which repeats the request's path.
 *
 * @param type names the {@link Fault}; a relative address where it is explained
 * @param detail what was wrong and what is allowed; never a word of the request
 * @param orderId the order whose outcome is unknown; null for all other faults
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable UUID orderId) {}
