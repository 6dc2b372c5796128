package fishandchips.till.page;

import fishandchips.till.RecentOrders;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ticket page: shows how far an order is to a customer who knows its id. */
@Controller
class TicketPageController {

    private final RecentOrders book;

    TicketPageController(RecentOrders book) {
        this.book = book;
    }

    @GetMapping(path = "/ticket/{orderId}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> ticket(@PathVariable UUID orderId) {
        return book.find(orderId)
                .map(progress -> page(HttpStatus.OK, Page.ticket(progress)))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, unknown()));
    }

    private static String unknown() {
        return Page.notice(
                "No such ticket",
                "The till remembers only the latest orders. This one was never placed, is too old, or has not reached this till yet.",
                true);
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status).headers(Page::describe).body(html);
    }
}
