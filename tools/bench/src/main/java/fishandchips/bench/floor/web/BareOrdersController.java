package fishandchips.bench.floor.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.bench.orders.OrderGenerator;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes bytes, writes others, and answers with others again: all of them as long as a till's, and none of them read. */
@RestController
class BareOrdersController {

    private static final byte[] RECEIPT = receipt().getBytes(US_ASCII);

    private final OrdersOut out;
    private final byte[] order;

    BareOrdersController(OrdersOut out) {
        this.out = out;
        this.order = Topics.ORDERS.value(
                new OrderPlaced(OrderGenerator.ofEverything().next()));
    }

    private static String receipt() {
        return """
                {"orderId":"019a0000-0000-7000-8000-000000000000","ticket":"A17","till":"till-1",\
                "totalPence":1200,"parts":[["cod","chips"],["chips","chips"]],"placedAt":"2026-01-01T12:00:00.000000Z"}""";
    }

    @PostMapping(
            path = "/orders",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> place(
            @RequestBody byte[] body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws ExecutionException, InterruptedException {
        out.write((key == null ? anyId() : key).getBytes(US_ASCII), order);
        return ResponseEntity.accepted().body(RECEIPT);
    }

    private static String anyId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
