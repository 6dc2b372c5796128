package fishandchips.board.web;

import fishandchips.board.problem.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The stream of what happens. */
@RestController
class EventsController {

    private final Wall wall;

    EventsController(Wall wall) {
        this.wall = wall;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<StreamingResponseBody> events(
            @RequestParam(required = false) @Nullable String from,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpMethod method,
            HttpServletResponse response) {
        var answer =
                ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).cacheControl(CacheControl.noStore());
        if (method.equals(HttpMethod.HEAD)) {
            return answer.build();
        }
        var stream = from == null ? wall.live(lastEventId) : wall.since(moment(from));
        return answer.body(_ -> stream.writeTo(response.getOutputStream())); // Spring's own would not be flushed
    }

    private static Instant moment(String from) {
        try {
            var moment = OffsetDateTime.parse(from).toInstant();
            return moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
        } catch (DateTimeException e) {
            throw Fault.NO_TIME.exception();
        }
    }
}
