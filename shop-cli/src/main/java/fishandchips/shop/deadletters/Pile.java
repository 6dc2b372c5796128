package fishandchips.shop.deadletters;

import fishandchips.console.ShopFailedException;
import fishandchips.contract.LogPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All the letters there are at one moment, and what was done about them. */
final class Pile {

    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, Settlement> settlements = new HashMap<>();

    void add(ConsumerRecord<byte[], byte[]> record) {
        Settlement.of(record)
                .ifPresentOrElse(
                        settlement -> settlements.put(settlement.letter(), settlement),
                        () -> letters.add(Letter.of(record)));
    }

    /** Those about which nothing was done yet, by topic, partition and offset. */
    List<Letter> open() {
        return letters.stream()
                .filter(letter -> settlement(letter).isEmpty())
                .sorted((one, other) -> one.where().compareTo(other.where()))
                .toList();
    }

    /** How many there are about which something was done. */
    long settled() {
        return letters.stream().filter(letter -> settlement(letter).isPresent()).count();
    }

    /**
     * The letter that lies there.
     *
     * @throws ShopFailedException when there is none
     */
    Letter at(LogPlace where) {
        return letters.stream()
                .filter(letter -> letter.where().equals(where))
                .findFirst()
                .orElseThrow(() -> new ShopFailedException(
                        "There is no dead letter at %s; ./shop dead-letters lists those there are.".formatted(where)));
    }

    Optional<Settlement> settlement(Letter letter) {
        return Optional.ofNullable(settlements.get(letter.where().toString()));
    }
}
