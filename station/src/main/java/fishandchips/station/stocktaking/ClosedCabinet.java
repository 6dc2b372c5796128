package fishandchips.station.stocktaking;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.stocktaking.CabinetTrust;
import fishandchips.station.readiness.ReadinessCheck;
import java.util.Optional;

/**
 * Says beside the station's readiness why nobody is served from the cabinet, such as how far a count has come. This alone makes no
 * station unready: the station serves as soon as the cabinet is trusted, and an open shop must not wait for a count.
 */
class ClosedCabinet implements ReadinessCheck {

    private final CabinetTrust cabinet;

    ClosedCabinet(CabinetTrust cabinet) {
        this.cabinet = cabinet;
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public Optional<String> remark() {
        try {
            return cabinet.closed();
        } catch (CabinetUnavailableException _) {
            return Optional.empty(); // the cabinet's own health says so
        }
    }
}
