package fishandchips.station.stocktaking;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.stocktaking.CabinetTrust;
import fishandchips.station.readiness.ReadinessCheck;
import java.util.Optional;

/**
 * Says beside the station's readiness why nobody is served from the cabinet, such as how far a count has come. This alone makes no
 * station unready: the station serves as soon as the cabinet is trusted, and an open shop must not wait for a count.
 */
public class ClosedCabinet implements ReadinessCheck {

    private final CabinetTrust cabinet;
    private volatile boolean trusted;

    ClosedCabinet(CabinetTrust cabinet) {
        this.cabinet = cabinet;
    }

    /** What a station that watches the cabinet has just seen; Redis is asked only while the cabinet is not known to be trusted. */
    void isTrusted(boolean now) {
        trusted = now;
    }

    /**
     * Why nobody is served just now; empty when the cabinet is trusted.
     *
     * @throws CabinetUnavailableException when Redis had to be asked and cannot answer
     */
    public Optional<String> reason() {
        return trusted ? Optional.empty() : cabinet.closed();
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public Optional<String> remark() {
        try {
            return reason();
        } catch (CabinetUnavailableException _) {
            return Optional.empty(); // the cabinet's own health says so
        }
    }
}
