package fishandchips.fleet.access;

import fishandchips.audit.reading.BackRoom;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.groups.MemberNames;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.stations.OptionalModule;
import java.io.IOException;
import java.util.Map;

/**
 * The shop of processes on this machine. Every user of this machine may read and change everything.
 *
 * @param folder where the shop keeps its state file
 */
public record LocalAccess(ShopFolder folder) implements ShopAccess {

    @Override
    public ShopLayout look() throws IOException {
        var state = OpenShop.in(folder).state();
        return new ShopLayout(
                state.phase(), state.stations(), state.backends(), OptionalModule.named(state.modules()), Map.of());
    }

    @Override
    public BackRoom backRoom() throws IOException {
        return OpenShop.in(folder).state().backRoom();
    }

    @Override
    public Map<String, String> kafka() throws IOException {
        return OpenShop.in(folder).state().kafka();
    }

    @Override
    public Groups groups() throws IOException {
        return new Groups(kafka(), MemberNames.byClientId());
    }

    @Override
    public void insistOnRightToChange() throws IOException {
        OpenShop.in(folder);
    }
}
