package fishandchips.station.exactlyonce;

import fishandchips.contract.ShopNames;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The transactional ids of a kind of station. They follow from the slot alone, so that a successor, or any other station of the kind, can
 * end the transaction that a dead station left open.
 *
 * @param station the kind
 * @param producers how many a station has at most
 */
public record TransactionalIds(String station, int producers) {

    /** What the ids of a slot begin with; a number from 0 follows. */
    public String prefix(int slot) {
        return ShopNames.transactionalIds(station, slot);
    }

    /** All that a station in this slot can use. */
    public List<String> of(int slot) {
        return IntStream.range(0, producers)
                .mapToObj(number -> prefix(slot) + number)
                .toList();
    }
}
