package fishandchips.cabinet.recovery;

/**
 * How the cabinet was found.
 *
 * @param vouchedFor whether somebody has vouched for it, or counted it, since this Redis was started; no script does
 *     anything otherwise
 * @param lost whether it has to be counted although somebody vouched for it
 * @param epoch how many recoveries there have been; 0 in an empty Redis
 */
public record Trust(boolean vouchedFor, boolean lost, long epoch) {

    /** Whether there is no reason for a recovery. */
    public boolean isGiven() {
        return vouchedFor && !lost;
    }
}
