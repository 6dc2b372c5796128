package fishandchips.cabinet.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import redis.embedded.RedisServer;

/** One real Redis for all the tests of this module, on a port that nobody else uses. */
final class TestRedis {

    private static final URI REDIS = start();

    private TestRedis() {}

    static URI uri() {
        return REDIS;
    }

    private static URI start() {
        try {
            var port = freePort();
            RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .onShutdownForceStop(true)
                    .build()
                    .start();
            return URI.create("redis://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
