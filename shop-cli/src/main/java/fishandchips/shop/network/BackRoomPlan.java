package fishandchips.shop.network;

import fishandchips.shop.BackRoom;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.backends.BackendState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the back room which backend stands. */
final class BackRoomPlan {

    private BackRoomPlan() {}

    /** Every broker of Kafka, Redis and PostgreSQL. */
    static List<BackendState> of(BackRoom backRoom) {
        var backends = new ArrayList<BackendState>();
        for (var broker : backRoom.kafka().getOrDefault("bootstrap.servers", "").split(",", -1)) {
            var address = "kafka://" + broker.strip();
            backends.add(backend(URI.create(address).getHost(), address, 9092));
        }
        backends.add(backend("redis", backRoom.redis().toString(), 6379));
        backends.add(backend("postgres", backRoom.database().url().replaceFirst("^jdbc:", ""), 5432));
        return backends;
    }

    private static BackendState backend(@Nullable String name, String address, int usualPort) {
        var uri = URI.create(address);
        if (name == null || uri.getHost() == null) {
            throw new ShopFailedException("The back room's file does not say where everything is.");
        }
        var port = uri.getPort() < 0 ? usualPort : uri.getPort();
        return new BackendState(name, uri.getHost() + ":" + port, uri.getHost(), port, null);
    }
}
