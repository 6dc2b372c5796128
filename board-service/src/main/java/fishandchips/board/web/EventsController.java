package fishandchips.board.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stream of what happens. */
@RestController
class EventsController {

    private final Wall wall;

    EventsController(Wall wall) {
        this.wall = wall;
    }

    /** Writes on the request's own thread, a virtual one, for as long as the browser looks. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @RequestParam(required = false) @Nullable String from,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpMethod method,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (method.equals(HttpMethod.HEAD)) {
            return;
        }
        if (from == null) {
            wall.showLive(lastEventId, response.getOutputStream());
        } else {
            wall.showSince(moment(from), response.getOutputStream());
        }
    }

    private static Instant moment(String from) {
        try {
            var moment = OffsetDateTime.parse(from).toInstant();
            return moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
        } catch (DateTimeException e) {
            throw BoardFault.NO_TIME.exception();
        }
    }
}
