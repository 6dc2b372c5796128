package fishandchips.bench.floor;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What a floor is told: where the backends are, and what it reads and writes. Its clients have the settings of the
 * stations'.
 */
record Job(String group, String in, String out, String bootstrap, URI redis, String database, String user) {

    private static final String SECONDS_FOR_AN_ANSWER = "30";

    /** From the arguments of its program, of which the first says which one it is. */
    static Job of(String[] words) {
        return new Job(words[1], words[2], words[3], words[4], URI.create(words[5]), words[6], words[7]);
    }

    /** A consumer that follows {@link #in()}. */
    KafkaConsumer<byte[], byte[]> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrap,
                        "client.id",
                        group + "-" + ProcessHandle.current().pid() + "-0",
                        "group.id",
                        group,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        500,
                        "heartbeat.interval.ms",
                        300,
                        "session.timeout.ms",
                        6_000,
                        "partition.assignment.strategy",
                        CooperativeStickyAssignor.class.getName()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(in));
        return consumer;
    }

    /** A producer without transactions, which sends at once. */
    KafkaProducer<byte[], byte[]> producer() {
        var settings = producerSettings();
        settings.put("linger.ms", 0);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * A producer that has begun to be transactional. Its next transaction begins before the last one is quite done; it
     * asks again sooner than after the 100 ms that are the default.
     */
    KafkaProducer<byte[], byte[]> transactionalProducer() {
        var settings = producerSettings();
        settings.put("transaction.timeout.ms", 20_000);
        settings.put("retry.backoff.ms", 5);
        settings.put("transactional.id", group + "-" + ProcessHandle.current().pid());
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private Map<String, Object> producerSettings() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("acks", "all");
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", 5);
        return settings;
    }

    /** A connection to a table {@code ledger} of its own; the driver sends many rows at once. */
    Connection ledger() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("connectTimeout", SECONDS_FOR_AN_ANSWER);
        properties.setProperty("socketTimeout", SECONDS_FOR_AN_ANSWER);
        var schema = "bench_" + group.replace('-', '_');
        var connection = DriverManager.getConnection(database, properties);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            statement.execute("SET search_path TO " + schema);
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS ledger (
                        order_id uuid PRIMARY KEY, till text NOT NULL, channel text NOT NULL,
                        total_pence integer NOT NULL, placed_at timestamptz NOT NULL,
                        entered_at timestamptz NOT NULL DEFAULT now())""");
        }
        connection.setAutoCommit(false);
        return connection;
    }
}
