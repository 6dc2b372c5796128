package fishandchips.shop.deadletters;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.backends.TopicCreation;
import fishandchips.console.Screen;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Portions;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.shop.Sentences;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The dead letters of a real Kafka, by the command. Others' letters may lie there, too. */
class DeadLettersIT {

    private static final ShopLog log = SharedBackends.log();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final BareShop shop = new BareShop(new BackRoom(
            Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()),
            URI.create("redis://nowhere"),
            new Database("", "", "")));
    private final Order order = anOrderOf(COD);
    private final byte[] key = order.orderId().toString().getBytes(UTF_8);
    private final byte[] value = Topics.ORDERS.value(new OrderPlaced(order));
    private final int recordOffset = order.orderId().hashCode() >>> 1;

    @Test
    void listsLettersWithWhereAndWhy() {
        var letter = letter("preparer", "given-up", "It \u001b[31msmells.");

        assertThat(shop("")).isZero();

        assertThat(lineAbout(letter))
                .contains(" preparer ", " given-up ", order.orderId().toString(), " orders-3@" + recordOffset)
                .endsWith("It \\x1b[31msmells.");
        assertThat(out.toString()).containsPattern("\\d+ dead letters, and \\d+ that are settled\\.");
    }

    @Test
    void showsALetterWithAllThatItSays() {
        var letter = letter("cook", "given-up", "It smells.");

        assertThat(shop("show " + letter)).isZero();

        assertThat(out.toString())
                .contains("header reader", "cook", "It smells.", "orders-3@" + recordOffset, order.ticket())
                .containsPattern("settled +no");
    }

    @Test
    void showsBytesThatAreNoTextAndNoHeadersAtAll() {
        var letter = name(log.write("ready-dlt", null, new byte[] {(byte) 0xff, 27, 0, 'x'}));

        assertThat(shop("show " + letter)).isZero();

        assertThat(out.toString())
                .contains("4 bytes", "\ufffd\\x1b\\x00x")
                .containsPattern("key +none")
                .doesNotContain("\u001b");
    }

    @Test
    void sendsARecordAgainAsItWasAndOnce() {
        var letter = letter("preparer", "given-up", "It smells.");

        assertThat(shop("redrive " + letter)).isZero();
        assertThat(shop("redrive " + letter)).isEqualTo(1);

        assertThat(err.toString()).contains(letter + " was redriven at ", "say --again");
        assertThat(onOrders())
                .singleElement()
                .satisfies(again -> assertThat(again.value()).isEqualTo(value));
        assertThat(shop("")).isZero();
        assertThat(out.toString()).doesNotContain(letter + " ");
    }

    @Test
    void sendsARecordAgainToThePartitionOfItsLetterAndNotOfItsKey() {
        var request = Topics.COOK_REQUESTS.value(new CookRequest(order, Portions.of(COD, 1), Instant.EPOCH));
        var beside = (log.write("orders-dlt", key, value).partition() + 1) % Topic.PARTITIONS;
        var placed = name(log.write(withHeaders(new ProducerRecord<>("orders-dlt", beside, key, value))));
        var requested = name(log.write(withHeaders(new ProducerRecord<>("cook-requests-dlt", beside, key, request))));

        assertThat(shop("redrive " + placed)).isZero();
        assertThat(shop("redrive " + requested)).isZero();

        assertThat(onOrders()).extracting(ConsumerRecord::partition).containsExactly(beside, beside);
        assertThat(out.toString()).contains("as orders-" + beside + "@");
        assertThat(log.committed("orders-dlt").stream()
                        .filter(record -> Arrays.equals(record.key(), key) && record.value() == null))
                .extracting(ConsumerRecord::partition)
                .containsExactly(beside);
    }

    private ProducerRecord<byte[], byte[]> withHeaders(ProducerRecord<byte[], byte[]> letter) {
        letter.headers()
                .add("fate", "given-up".getBytes(UTF_8))
                .add("reader", "cook".getBytes(UTF_8))
                .add("partition", String.valueOf(letter.partition()).getBytes(UTF_8))
                .add("offset", String.valueOf(recordOffset).getBytes(UTF_8));
        return letter;
    }

    @Test
    void placesAnOrderAgainThatTheCookHasGivenUp() {
        var request = new CookRequest(order, Portions.of(COD, 1), Instant.EPOCH);
        var letter = letter("cook-requests-dlt", Topics.COOK_REQUESTS.value(request), "cook", "given-up", "It smells.");

        assertThat(shop("redrive " + letter)).isZero();

        assertThat(onOrders())
                .singleElement()
                .satisfies(again -> assertThat(again.value()).isEqualTo(value));
        assertThat(log.records(Topics.COOK_REQUESTS, order.orderId())).isEmpty();
    }

    @Test
    void sendsARecordOnceMoreWhenAskedTo() {
        var letter = letter("preparer", "given-up", "It smells.");

        assertThat(shop("redrive " + letter)).isZero();
        assertThat(shop("redrive " + letter + " --again")).isZero();

        assertThat(onOrders()).hasSize(2);
    }

    @Test
    void sendsARecordOnceOfWhichTwoReadersHaveWritten() {
        var first = letter("preparer", "unusable", "It smells.");
        var second = letter("accountant", "unusable", "It smells.");

        assertThat(shop("redrive --all")).isZero();

        assertThat(onOrders()).hasSize(1);
        assertThat(out.toString()).containsAnyOf(first + " is sent again", second + " is sent again");
        assertThat(shop("redrive " + second)).isEqualTo(1);
    }

    @Test
    void sendsNothingOfWhatIsDropped() {
        var letter = letter("preparer", "unusable", "It smells.");

        assertThat(shop("drop " + letter)).isZero();
        assertThat(shop("drop " + letter)).isEqualTo(1);
        assertThat(shop("redrive --all")).isZero();

        assertThat(err.toString()).contains(letter + " was dropped at ");
        assertThat(onOrders()).isEmpty();
        assertThat(shop("show " + letter)).isZero();
        assertThat(out.toString()).containsPattern("settled +dropped at ");
    }

    @Test
    void saysThatNoLetterLiesThere() {
        assertThat(shop("show orders-dlt-0@999999999")).isEqualTo(1);
        assertThat(shop("drop orders-dlt-99@0")).isEqualTo(1);

        assertThat(err.toString())
                .contains(
                        "There is no dead letter at orders-dlt-0@999999999;",
                        "There is no dead letter at orders-dlt-99@0;");
    }

    @Test
    void showsWhatAConnectorCouldNotCopyAndLeavesItThere() throws Exception {
        var letter = ofAConnector();

        assertThat(shop("")).isZero();
        assertThat(lineAbout(letter))
                .contains(" demo6 ", " not-copied ", " demo6_cod_and_chips-2@" + recordOffset)
                .endsWith("Unknown magic byte!");
        assertThat(shop("show " + letter)).isZero();
        assertThat(out.toString())
                .contains("__connect.errors.exception.message", "demo6_cod_and_chips-2@" + recordOffset);
        assertThat(shop("redrive " + letter)).isEqualTo(1);
        assertThat(shop("drop " + letter)).isEqualTo(1);
        assertThat(err.toString())
                .contains(letter + " was put aside by the connector demo6, and no order waits for it:")
                .hasLineCount(2);
        assertThat(shop("redrive --all")).isZero();
        assertThat(out.toString()).doesNotContain(letter);
    }

    /** Headers as Kafka Connect writes them. */
    private static final Map<String, String> CONNECT_HEADERS = Map.of(
            "__connect.errors.topic", "demo6_cod_and_chips",
            "__connect.errors.partition", "2",
            "__connect.errors.connector.name", "demo6",
            "__connect.errors.exception.class.name", "org.apache.kafka.connect.errors.DataException",
            "__connect.errors.exception.message", "Unknown magic byte!");

    private String ofAConnector() throws Exception {
        try (var kafka =
                Admin.create(Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()))) {
            TopicCreation.createNew(kafka, List.of(new NewTopic("connect-dead-letters", 1, (short) 1)));
        }
        var letter = new ProducerRecord<byte[], byte[]>("connect-dead-letters", key, "no Avro".getBytes(UTF_8));
        CONNECT_HEADERS.forEach((name, said) -> letter.headers().add(name, said.getBytes(UTF_8)));
        letter.headers()
                .add("__connect.errors.offset", String.valueOf(recordOffset).getBytes(UTF_8));
        return name(log.write(letter));
    }

    @Test
    void sendsAPartAgainThatHasWaitedForTheOtherKitchen() throws Exception {
        openSecondKitchen();
        var part = new KitchenPart(anOrderOf(COD, CHOW_MEIN), Kitchen.FIRST, false, Instant.EPOCH);
        var letter = timedOut(part);

        assertThat(shop("")).isZero();
        assertThat(lineAbout(letter))
                .contains(" assembler ", " given-up ", part.orderId().toString());
        assertThat(shop("redrive " + letter)).isZero();

        assertThat(log.records(Topics.KITCHEN_PARTS, part.orderId()))
                .singleElement()
                .satisfies(again -> assertThat(again.value()).isEqualTo(Topics.KITCHEN_PARTS.value(part)));
        assertThat(log.records(Topics.ORDERS, part.orderId())).isEmpty();
    }

    @Test
    void saysWhatBecomesOfThePartsOfADroppedLetter() throws Exception {
        openSecondKitchen();
        var part = new KitchenPart(anOrderOf(COD, CHOW_MEIN), Kitchen.SECOND, false, Instant.EPOCH);
        var letter = timedOut(part);

        assertThat(shop("drop " + letter)).isZero();

        assertThat(out.toString())
                .contains(letter + " is dropped. Its order never gets ready, and the finished parts of it are wasted.");
        assertThat(log.records(Topics.KITCHEN_PARTS, part.orderId())).isEmpty();
    }

    private static void openSecondKitchen() {
        SharedBackends.kafka().createTopics(List.of(Topics.KITCHEN_PARTS), Topic.PARTITIONS, 1);
    }

    /** An assembler has waited in vain for the other part. */
    private String timedOut(KitchenPart part) {
        var letter = new ProducerRecord<>(
                "kitchen-parts-dlt", Topics.KITCHEN_PARTS.key(part), Topics.KITCHEN_PARTS.value(part));
        letter.headers()
                .add("fate", "given-up".getBytes(UTF_8))
                .add("reason", "The other part has not come.".getBytes(UTF_8))
                .add("reader", "assembler".getBytes(UTF_8))
                .add("partition", "3".getBytes(UTF_8))
                .add("offset", String.valueOf(recordOffset).getBytes(UTF_8));
        return name(log.write(letter));
    }

    @Test
    void changesNothingForOneWhoMayOnlyRead() {
        var letter = letter("cook", "given-up", "It smells.");
        shop.forbidChanges();

        assertThat(shop("list")).isZero();
        assertThat(shop("show " + letter)).isZero();
        assertThat(shop("redrive " + letter)).isEqualTo(2);
        assertThat(shop("redrive --all")).isEqualTo(2);
        assertThat(shop("drop " + letter)).isEqualTo(2);

        assertThat(shop("show " + letter)).isZero();
        assertThat(out.toString()).containsPattern("settled +no");
    }

    private int shop(String arguments) {
        out.getBuffer().setLength(0);
        var screen = new Screen(new PrintWriter(out), false);
        var sentences = new Sentences();
        return new CommandLine(new DeadLettersCommand(shop, screen))
                .setExecutionExceptionHandler(sentences)
                .setErr(new PrintWriter(err))
                .execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    /** A station puts the order's record aside. */
    private String letter(String reader, String fate, String reason) {
        return letter("orders-dlt", value, reader, fate, reason);
    }

    private String letter(String topic, byte[] record, String reader, String fate, String reason) {
        var letter = new ProducerRecord<>(topic, key, record);
        letter.headers()
                .add("fate", fate.getBytes(UTF_8))
                .add("reason", reason.getBytes(UTF_8))
                .add("reader", reader.getBytes(UTF_8))
                .add("partition", "3".getBytes(UTF_8))
                .add("offset", String.valueOf(recordOffset).getBytes(UTF_8));
        return name(log.write(letter));
    }

    private static String name(RecordMetadata letter) {
        return String.format(Locale.ROOT, "%s-%d@%d", letter.topic(), letter.partition(), letter.offset());
    }

    private String lineAbout(String letter) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(letter + " "))
                .findFirst()
                .orElseThrow();
    }

    private List<ConsumerRecord<byte[], byte[]>> onOrders() {
        return log.records(Topics.ORDERS, order.orderId());
    }
}
