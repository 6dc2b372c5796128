package fishandchips.cabinetrecovery;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.cabinet.recovery.LeasedRecovery;
import fishandchips.cabinet.recovery.RecoveryLostException;
import fishandchips.cabinet.recovery.Trust;
import fishandchips.cabinetrecovery.replay.CabinetRecovery;
import fishandchips.station.Reason;
import fishandchips.station.StationSettings;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks twice a second whether the hot cabinet is trusted, and starts a recovery when it is not and no other station recovers
 * it. Runs on a thread of its own, from before the station opens until after its listeners have stopped.
 */
class CabinetWatch {

    private static final Logger log = LoggerFactory.getLogger(CabinetWatch.class);

    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final CabinetTrust cabinet;
    private final CabinetRecovery recovery;
    private final CabinetTrustCheck check;
    private final StationSettings settings;
    private int failures;

    CabinetWatch(CabinetTrust cabinet, CabinetRecovery recovery, CabinetTrustCheck check, StationSettings settings) {
        this.cabinet = cabinet;
        this.recovery = recovery;
        this.check = check;
        this.settings = settings;
    }

    /**
     * Looks once, and recovers the cabinet if necessary.
     *
     * @return how long to wait before the next look
     */
    Duration look() throws InterruptedException {
        failures = isInOrder() ? 0 : failures + 1;
        return failures == 0 ? LOOKS_EVERY : settings.pauseAfter(failures);
    }

    private boolean isInOrder() throws InterruptedException {
        try {
            var trust = cabinet.look();
            check.isTrusted(trust.isGiven());
            var begun = trust.isGiven() ? null : cabinet.begin().orElse(null);
            return begun == null || recover(begun, trust);
        } catch (CabinetUnavailableException _) {
            check.isTrusted(false);
            return true; // nothing can be done while Redis is away, and health says so
        }
    }

    private boolean recover(LeasedRecovery begun, Trust trust) throws InterruptedException {
        try {
            recovery.run(begun, trust);
            return true;
        } catch (ExecutionException
                | TimeoutException
                | KafkaException
                | CabinetUnavailableException
                | RecoveryLostException e) {
            log.atWarn().addKeyValue("reason", Reason.of(e)).log("The stocktaking has failed, and begins again");
            begun.abandon();
            return false;
        } catch (RuntimeException e) {
            begun.abandon();
            throw e;
        }
    }
}
