package fishandchips.connect;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How a connector is.
 *
 * @param failure why it or one of its tasks has failed, in one line; empty when none has
 */
record ConnectorState(String name, Optional<String> failure) {

    /** What Connect's REST API answers as the status of a connector. */
    static ConnectorState of(String name, JsonNode status) {
        var failure = Stream.concat(
                        Stream.of(status.path("connector")),
                        status.path("tasks").valueStream())
                .filter(part -> part.path("state").asString("").equals("FAILED"))
                .map(part -> FailureReason.of(part.path("trace").asString("")))
                .findFirst();
        return new ConnectorState(name, failure);
    }
}
