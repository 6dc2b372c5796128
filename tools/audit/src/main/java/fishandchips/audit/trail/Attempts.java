package fishandchips.audit.trail;

/** What a customer was told who tried to place an order, once or several times. */
public final class Attempts {

    private int sent;
    private int failed;
    private boolean acknowledged;
    private boolean perhapsElsewhere;

    /** Asked a till. */
    public void sent() {
        sent++;
    }

    /** Was told that the order is taken. */
    public void acknowledged() {
        acknowledged = true;
    }

    /** Was told that this attempt has placed no order, and that no other can have. */
    public void failed() {
        failed++;
    }

    /** Was told that this attempt has placed no order, and that another request with the same key may have. */
    public void failedAndPerhapsTakenElsewhere() {
        failed++;
        perhapsElsewhere = true;
    }

    /** Whether a till has ever said that it has the order. */
    public boolean isAcknowledged() {
        return acknowledged;
    }

    /** Whether the customer had no name for the order, and heard its id from the till. */
    boolean isOnlyAcknowledged() {
        return acknowledged && sent == 0;
    }

    /**
     * Whether no request can have placed the order: each attempt has failed, and no other request has the same key. An attempt
     * that nobody answered may have succeeded.
     */
    public boolean isFailedForSure() {
        return !acknowledged && failed > 0 && failed >= sent && !perhapsElsewhere;
    }
}
