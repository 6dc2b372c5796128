package fishandchips.cabinetrecovery;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.station.readiness.ReadinessCheck;
import java.util.Optional;

/**
 * Adds a remark to the station's readiness while the cabinet is not trusted, such as how far its recovery has come. Never makes
 * a station unready: the station serves as soon as the cabinet is trusted, and a shop that opens must not wait for it.
 */
class CabinetTrustCheck implements ReadinessCheck {

    private final CabinetTrust cabinet;
    private volatile boolean trusted;

    CabinetTrustCheck(CabinetTrust cabinet) {
        this.cabinet = cabinet;
    }

    /** Notes what a station that watches the cabinet has just seen. While the cabinet is trusted, nobody asks Redis. */
    void isTrusted(boolean now) {
        trusted = now;
    }

    /**
     * Why the cabinet serves nobody now; empty when it is trusted.
     *
     * @throws CabinetUnavailableException when Redis had to be asked and cannot answer
     */
    Optional<String> reason() {
        return trusted ? Optional.empty() : cabinet.closed();
    }

    /** 1 while the cabinet is trusted, 0 while it is not; not a number while Redis cannot answer. */
    double gauge() {
        try {
            return reason().isEmpty() ? 1 : 0;
        } catch (CabinetUnavailableException _) {
            return Double.NaN;
        }
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
