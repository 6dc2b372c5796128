package fishandchips.board.web;

import fishandchips.board.story.OrderSearch;
import fishandchips.board.story.OrderStory;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The life of one order: its records for programs, a page for people that asks for them. */
@RestController
class OrderSearchController {

    private static final int SEARCHES = 4;
    private static final Resource PAGE = new ClassPathResource("static/order.html");

    private final OrderSearch search;
    private final Places searches = new Places(SEARCHES, BoardFault.TOO_MANY_SEARCHES);

    OrderSearchController(OrderSearch search) {
        this.search = search;
    }

    @GetMapping("/orders/{orderId}")
    ResponseEntity<Object> find(
            @PathVariable String orderId,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                ? answer(MediaType.TEXT_HTML, PAGE)
                : answer(MediaType.APPLICATION_JSON, story(id(orderId)));
    }

    /** Page and story have one address: a browser must not take the one from its cache for the other. */
    private static ResponseEntity<Object> answer(MediaType type, Object body) {
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT)
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(body);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw BoardFault.UNKNOWN_ORDER.exception();
        }
    }

    private OrderStory story(UUID orderId) {
        try (var _ = searches.take()) {
            return search.find(orderId).orElseThrow(BoardFault.UNKNOWN_ORDER::exception);
        }
    }
}
