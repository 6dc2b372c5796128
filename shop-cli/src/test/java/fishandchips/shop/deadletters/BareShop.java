package fishandchips.shop.deadletters;

import fishandchips.shop.BackRoom;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.groups.Groups;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.place.FloorPlan;
import fishandchips.shop.place.Interior;
import fishandchips.shop.place.Place;
import fishandchips.shop.place.Visit;
import fishandchips.shop.place.Visitor;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationState;
import java.util.ArrayList;
import java.util.List;

/** An open shop that has a back room and nothing else; remembers the principals that visited it. */
record BareShop(BackRoom backRoom, List<Visitor> visitors) implements Place, Interior {

    BareShop(BackRoom backRoom) {
        this(backRoom, new ArrayList<>());
    }

    @Override
    public int visit(Visitor visitor, Visit visit) throws Exception {
        visitors.add(visitor);
        return visit.to(this);
    }

    @Override
    public void open(OpenSettings settings, boolean detach) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void breakIt(Fault fault) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void mend() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void scale(StationKind kind, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void showLog(String name, int lines, boolean follow) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StationState> tills() {
        return List.of();
    }

    @Override
    public FloorPlan look() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Groups groups() {
        throw new UnsupportedOperationException();
    }
}
