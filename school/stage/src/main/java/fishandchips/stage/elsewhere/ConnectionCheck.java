package fishandchips.stage.elsewhere;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Demo 0: sends one record to a topic of its own, reads it back, and names what fails. Used by one thread. */
public final class ConnectionCheck {

    /** The topic that is made for it. */
    private static final String TOPIC = "demo0-connection";

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final byte[] RECORD = "cod and chips".getBytes(StandardCharsets.UTF_8);

    private final InetSocketAddress address;
    private final Map<String, Object> client;
    private final Screen screen;
    private final Stopwatch watch = new Stopwatch();

    /**
     * A check that has not begun.
     *
     * @param client the settings of a Kafka client
     */
    public ConnectionCheck(String host, int port, Map<String, String> client, Screen screen) {
        this.address = InetSocketAddress.createUnresolved(host, port);
        this.client = new HashMap<>(client);
        this.screen = screen;
        this.client.put("request.timeout.ms", Math.toIntExact(CONNECTS_WITHIN.toMillis()));
        this.client.put("default.api.timeout.ms", Math.toIntExact(ANSWERS_WITHIN.toMillis()));
    }

    /**
     * Does it all.
     *
     * @param keep whether the topic stays
     * @throws ShopFailedException when something fails; the message says which of address, certificate and right
     */
    public void run(boolean keep) throws InterruptedException {
        try (var admin = enter()) {
            step("create the topic " + TOPIC, () -> create(admin));
            try {
                var sent = step("write to the topic " + TOPIC, this::send);
                say(String.format(
                        Locale.ROOT,
                        "sent a record to %s, partition %d: its offset is %d",
                        TOPIC,
                        sent.partition(),
                        sent.offset()));
                step("read the topic " + TOPIC, () -> read(sent));
                say("read it back");
            } catch (ShopFailedException | InterruptedException e) {
                deleteAfter(e, admin, keep);
                throw e;
            }
            delete(admin, keep);
        }
        screen.line("The connection works.");
    }

    /** What fails first is what people are told. */
    private void deleteAfter(Exception failure, Admin admin, boolean keep) throws InterruptedException {
        try {
            delete(admin, keep);
        } catch (ShopFailedException e) {
            failure.addSuppressed(e);
        }
    }

    private void delete(Admin admin, boolean keep) throws InterruptedException {
        if (!keep) {
            step(
                    "delete the topic " + TOPIC,
                    () -> admin.deleteTopics(List.of(TOPIC)).all().get());
        }
    }

    /** Finds Kafka, and is let in. */
    private Admin enter() throws InterruptedException {
        connect();
        say(where() + " listens");
        var admin = step("connect", () -> Admin.create(client));
        try {
            var nodes =
                    step("connect", () -> admin.describeCluster().nodes().get().size());
            say(String.format(Locale.ROOT, "it is a Kafka with %d broker(s), and lets this client in", nodes));
            return admin;
        } catch (InterruptedException | RuntimeException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * Finds Kafka, is let in, and goes again.
     *
     * @throws ShopFailedException when that fails; the message says whether because of the address or of a certificate
     */
    public void visit() throws InterruptedException {
        enter().close();
    }

    private void connect() {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.getHostString(), address.getPort()),
                    Math.toIntExact(CONNECTS_WITHIN.toMillis()));
        } catch (UnknownHostException e) {
            throw new ShopFailedException(
                    "The address is wrong: there is no host %s.".formatted(address.getHostString()), e);
        } catch (SocketTimeoutException e) {
            throw new ShopFailedException(
                    "The address %s does not answer: it is wrong, or a firewall is in between.".formatted(where()), e);
        } catch (IOException e) {
            throw new ShopFailedException(
                    "The address is wrong, or Kafka is away: nothing listens on %s.".formatted(where()), e);
        }
    }

    private String where() {
        return address.getHostString() + ":" + address.getPort();
    }

    private boolean create(Admin admin) throws Exception {
        try {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private RecordMetadata send() throws Exception {
        var settings = new HashMap<>(client);
        settings.remove("default.api.timeout.ms");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWERS_WITHIN.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(ANSWERS_WITHIN.toMillis()));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(TOPIC, RECORD)).get();
        }
    }

    private boolean read(RecordMetadata sent) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        var partition = new TopicPartition(TOPIC, sent.partition());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, sent.offset());
            var waited = new Stopwatch();
            while (!waited.isPast(ANSWERS_WITHIN)) {
                if (!consumer.poll(Duration.ofMillis(200)).isEmpty()) {
                    return true;
                }
            }
        }
        throw new ShopFailedException(String.format(
                Locale.ROOT,
                "The record was sent, but does not come back within %d s: ask those who run this Kafka.",
                ANSWERS_WITHIN.toSeconds()));
    }

    private <T> T step(String what, Callable<T> step) throws InterruptedException {
        try {
            return step.call();
        } catch (InterruptedException | ShopFailedException e) {
            throw e;
        } catch (Exception e) {
            throw new ShopFailedException(sentence(what, cause(e)), e);
        }
    }

    private String sentence(String what, Throwable cause) {
        return switch (cause) {
            case AuthorizationException _ ->
                "A right is missing: Kafka does not allow this client to %s.".formatted(what);
            case AuthenticationException refused ->
                "A certificate is wrong: %s (%s)"
                        .formatted("the TLS handshake with %s failed.".formatted(where()), refused.getMessage());
            case TimeoutException _ ->
                "The address %s listens, but does not answer as this client expects to %s: another service, or brokers that cannot be reached from here."
                        .formatted(where(), what);
            default -> "This client cannot %s: %s".formatted(what, cause.getMessage());
        };
    }

    /** Kafka's clients hide a file that they cannot use behind two others. */
    private static Throwable cause(Exception failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause.getClass() == KafkaException.class)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private void say(String sentence) {
        screen.line(watch.column() + "  " + sentence);
    }
}
