package fishandchips.shop.cashup.evidence;

import fishandchips.shop.cashup.trail.Trails;

/** All that one look at the shop has found, and that the laws are judged by. */
public record Evidence(Trails trails, Cabinet cabinet, LogState log) {

    /** Whether nothing is under way, so that what is missing now is missing for good. */
    public boolean atRest() {
        return log.atRest() && cabinet.isTrusted();
    }
}
