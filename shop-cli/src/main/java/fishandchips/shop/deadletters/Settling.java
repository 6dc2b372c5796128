package fishandchips.shop.deadletters;

import fishandchips.console.SafeText;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.contract.CookRequest;
import fishandchips.contract.LogPlace;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.shop.deadletters.Settlement.How;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Settles letters, each once: sends their records again, or drops them. A record is sent to the partition of the same number as that of its
 * letter, where all records of its order are.
 */
record Settling(LetterBox box, Screen screen, InstantSource clock) {

    /**
     * Sends the records of all open letters again.
     *
     * @return how many records
     */
    int redriveAll() throws ExecutionException, InterruptedException {
        var pile = box.pile();
        var sent = new ArrayList<Letter>();
        for (var letter : pile.open()) {
            if (isOfAnOrder(letter) && sent.stream().noneMatch(letter::isAboutTheSameAs)) {
                sendAgain(pile, letter);
                sent.add(letter);
            }
        }
        return sent.size();
    }

    /**
     * Sends the record of a letter again.
     *
     * @param again also when it is settled
     */
    void redrive(LogPlace where, boolean again) throws ExecutionException, InterruptedException {
        var pile = box.pile();
        var letter = pile.at(where);
        refuseThatOfAConnector(letter);
        if (!again) {
            insistOnOpen(pile, letter, "; say --again to send it once more.");
        }
        if (!isOfAnOrder(letter)) {
            throw new ShopFailedException(
                    "%s is about no order, and what it counted may have been counted anew: it can only be dropped."
                            .formatted(where));
        }
        sendAgain(pile, letter);
    }

    /** Makes an end of a letter without doing anything else about it. */
    void drop(LogPlace where) throws ExecutionException, InterruptedException {
        var pile = box.pile();
        var letter = pile.at(where);
        refuseThatOfAConnector(letter);
        insistOnOpen(pile, letter, ".");
        box.write(List.of(settlement(letter, How.DROPPED)));
        screen.line("%s is dropped.".formatted(where)
                + (isOfAPart(letter) && letter.isGivenUp()
                        ? " Its order never gets ready, and the finished parts of it are wasted."
                        : ""));
    }

    /** No order waits for a record that a connector could not copy, and what is sent again to a topic reaches all its readers. */
    private static void refuseThatOfAConnector(Letter letter) {
        if (letter.isOfConnect()) {
            throw new ShopFailedException(
                    ("%s was put aside by the connector %s, and no order waits for it: mend what its reason names, and let the connector read %s"
                                    + " again; docs/connect.md says how.")
                            .formatted(
                                    letter.where(),
                                    SafeText.of(letter.reader()),
                                    letter.about().map(LogPlace::toString).orElse("the record")));
        }
    }

    private static void insistOnOpen(Pile pile, Letter letter, String end) {
        pile.settlement(letter).ifPresent(settlement -> {
            throw new ShopFailedException("%s was %s at %s%s"
                    .formatted(letter.where(), settlement.how().word(), settlement.when(), end));
        });
    }

    /** A station serves each order once, however often its record comes. */
    private static boolean isOfAnOrder(Letter letter) {
        return isOfAPart(letter)
                || Topics.STEPS.stream()
                        .map(Topic::deadLetters)
                        .anyMatch(letter.where().topic()::equals);
    }

    /** Whether an assembler has waited in vain for the other part of the letter's order, or could not use a part. */
    private static boolean isOfAPart(Letter letter) {
        return letter.where().topic().equals(Topics.KITCHEN_PARTS.deadLetters());
    }

    /** All letters about the record are settled by that, for all its readers read it again. */
    private void sendAgain(Pile pile, Letter letter) throws ExecutionException, InterruptedException {
        var original = box.record(letter);
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        records.add(letter.isGivenUp() ? placedAgain(letter, original) : asItWas(letter, original));
        var alike = pile.open().stream().filter(letter::isAboutTheSameAs);
        var settled = Stream.concat(Stream.of(letter), alike).distinct().toList();
        settled.forEach(each -> records.add(settlement(each, How.REDRIVEN)));
        var now = box.write(records);
        screen.line("%s is sent again, as %s.".formatted(letter.where(), now));
        settled.stream()
                .skip(1)
                .forEach(each ->
                        screen.line("%s was about the same record, and is settled with it.".formatted(each.where())));
    }

    private static ProducerRecord<byte[], byte[]> asItWas(Letter letter, ConsumerRecord<byte[], byte[]> original) {
        return new ProducerRecord<>(letter.topic(), original.partition(), original.key(), original.value());
    }

    /**
     * An order that was given up after it was placed has given its portions back: it cannot be taken up where it was left, and
     * so begins afresh.
     */
    private static ProducerRecord<byte[], byte[]> placedAgain(Letter letter, ConsumerRecord<byte[], byte[]> original) {
        return Topics.STEPS.stream()
                .filter(topic -> topic.name().equals(letter.topic()))
                .map(topic -> topic.read(original.key(), original.value()))
                .flatMap(Settling::unfinished)
                .map(order -> Topics.ORDERS.value(new OrderPlaced(order)))
                .map(value -> new ProducerRecord<>(Topics.ORDERS.name(), original.partition(), original.key(), value))
                .findFirst()
                .orElseGet(() -> asItWas(letter, original));
    }

    /** The order of a step that only makes sense after the one before it. */
    private static Stream<Order> unfinished(Reading<? extends OrderStep> reading) {
        return reading instanceof Understood<? extends OrderStep>(var step)
                        && (step instanceof CookRequest || step instanceof OrderCooked)
                ? Stream.of(step.order())
                : Stream.empty();
    }

    private ProducerRecord<byte[], byte[]> settlement(Letter letter, How how) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Settlement(letter.where().toString(), how, now).of(letter);
    }
}
