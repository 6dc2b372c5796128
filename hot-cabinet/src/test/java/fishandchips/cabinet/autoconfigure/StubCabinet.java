package fishandchips.cabinet.autoconfigure;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.contract.Portions;
import java.util.List;
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
    public List<CookResult> setAside(List<ShortOrder> orders, Portions fried) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void topUp(Portions fried) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Portions release(UUID orderId) {
        throw new UnsupportedOperationException();
    }
}
