package fishandchips.board.web;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import fishandchips.contract.LogPartition;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.picture.ShopFold;
import fishandchips.picture.input.SeenRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.databind.json.JsonMapper;

/** Unit tests for {@link Broadcast}. */
class BroadcastTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    private final JsonMapper json = spy(new JsonMapper());
    private final Broadcast broadcast = new Broadcast("b", json);
    private final ShopFold board = new ShopFold(NOW, 10, null);
    private long offset;

    @Test
    @Timeout(10)
    void sendsBrowsersAwayThatHaveMissedAFrameSoThatTheyGetTheWholePicture() throws Exception {
        broadcast.begin(board.picture());
        var browser = broadcast.join(null);
        show();
        doThrow(new StreamWriteException(null, "A fault of our own")).when(json).writeValueAsBytes(any());
        assertThatThrownBy(this::show).isInstanceOf(StreamWriteException.class);
        doCallRealMethod().when(json).writeValueAsBytes(any());

        show();

        browser.serve(new ByteArrayOutputStream()); // ends, as it was let go
        assertThat(firstOf(broadcast.join("b-1"))).startsWith("event: picture\nid: b-3\n");
    }

    /** Shows a frame with one order more. */
    private void show() {
        var placed = new OrderPlaced(anOrderOf(COD));
        board.read(new SeenRecord(new LogPartition("orders", 0), offset++, NOW, new SeenRecord.Event(placed)));
        board.frame().ifPresent(frame -> broadcast.see(board.picture(), frame));
    }

    /** Where a browser reads until it has got something. */
    private static final class OneLook extends ByteArrayOutputStream {

        @Override
        public void flush() throws IOException {
            throw new IOException("Seen enough");
        }
    }

    private static String firstOf(Browser browser) {
        var look = new OneLook();
        assertThatThrownBy(() -> browser.serve(look)).hasMessage("Seen enough");
        return look.toString(UTF_8);
    }
}
