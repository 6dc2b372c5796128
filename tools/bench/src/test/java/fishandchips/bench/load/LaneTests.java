package fishandchips.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a connection makes of its end. */
class LaneTests {

    private final Counter counter = new Counter();

    /** The thread that reads may learn that the till has closed a connection when the next order is already on its way on another. */
    @Test
    void knowsTheEndOfAConnectionThatItHasReplaced() throws IOException {
        try (var till = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
                var selector = Selector.open()) {
            var lane = new Lane(address(till));
            lane.begin(customer(), selector);
            selector.select();
            var first = selector.selectedKeys().iterator().next();
            lane.goOn(first);

            assertThat(lane.giveUp(first.channel())).isTrue();
            lane.begin(customer(), selector);
            assertThat(lane.giveUp(first.channel())).isFalse();

            var served = counter.served(Duration.ofSeconds(1));
            assertThat(served.unknown()).isEqualTo(1);
            assertThat(served.refused()).isZero();
            lane.close();
        }
    }

    private static URI address(ServerSocketChannel till) throws IOException {
        return URI.create("http:/" + till.getLocalAddress());
    }

    private Visit customer() {
        return new Visit("", System.nanoTime(), counter, _ -> {});
    }
}
