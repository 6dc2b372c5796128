package fishandchips.shop;

import java.net.URI;
import java.util.Map;

/**
 * The back room of a shop: how to reach what stands behind the stations, with the rights of whoever looks.
 *
 * @param kafka the settings of a Kafka client: {@code bootstrap.servers}, and what it needs to be let in
 * @param redis {@code redis://user:password@host:port}
 * @param database where the accountant and the delivery have their tables, each in a schema of its own
 */
public record BackRoom(Map<String, String> kafka, URI redis, Database database) {

    /** PostgreSQL, as JDBC wants it. */
    public record Database(String url, String user, String password) {}

    public BackRoom {
        kafka = Map.copyOf(kafka);
    }
}
