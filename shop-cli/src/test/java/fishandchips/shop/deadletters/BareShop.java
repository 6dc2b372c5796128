package fishandchips.shop.deadletters;

import fishandchips.audit.reading.BackRoom;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.groups.Groups;

/** An open shop that has backends and nothing else. */
final class BareShop implements ShopAccess {

    private final BackRoom backRoom;
    private boolean readOnly;

    BareShop(BackRoom backRoom) {
        this.backRoom = backRoom;
    }

    void forbidChanges() {
        readOnly = true;
    }

    @Override
    public BackRoom backRoom() {
        return backRoom;
    }

    @Override
    public void insistOnRightToChange() {
        if (readOnly) {
            throw new WrongUseException("Nothing may be changed here.");
        }
    }

    @Override
    public ShopLayout look() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Groups groups() {
        throw new UnsupportedOperationException();
    }
}
