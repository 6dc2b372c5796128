package fishandchips.audit.evidence;

import fishandchips.audit.trail.Trails;

/**
 * All that one look at the shop has found, and that the laws are judged by.
 *
 * @param kept how many orders lie on the counter, and nobody has come for them yet
 */
public record Evidence(Trails trails, Cabinet cabinet, LogState log, long kept) {

    /** Whether nothing is under way, so that what is missing now is missing for good. */
    public boolean atRest() {
        return log.atRest() && cabinet.isTrusted() && kept == 0;
    }
}
