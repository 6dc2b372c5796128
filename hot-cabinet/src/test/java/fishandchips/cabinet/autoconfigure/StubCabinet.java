package fishandchips.cabinet.autoconfigure;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portions;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A cabinet that only says what is in it, or does not answer. */
class StubCabinet implements HotCabinet {

    Portions shelf = Portions.NONE;
    boolean away;
    int asked;

    @Override
    public CabinetLevels levels() {
        asked++;
        if (away) {
            throw new CabinetUnavailableException("Nobody there.", new IllegalStateException());
        }
        return new CabinetLevels(shelf, Portions.NONE, Portions.NONE, shelf, 0, 0);
    }

    @Override
    public List<TakeResult> take(List<Taking> takings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CookResult> claim(List<ShortOrder> orders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Fry setAside(List<ShortOrder> orders, Portions fried) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Fry cookAtOnce(List<ShortOrder> orders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fillShelf(List<ShelfFill> fills) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Portions giveUp(UUID orderId, RecordSource source, Step step) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void settled(String topic, Map<Integer, Long> next) {
        throw new UnsupportedOperationException();
    }
}
