package fishandchips.shop.cashup.trail;

/** What a customer was told who tried to place an order, once or several times. */
public final class Attempts {

    private int sent;
    private int failed;
    private boolean acknowledged;

    /** Asked a till. */
    public void sent() {
        sent++;
    }

    /** Was told that the order is taken. */
    public void acknowledged() {
        acknowledged = true;
    }

    /** Was told that the order is certainly not taken, this time. */
    public void failed() {
        failed++;
    }

    /** Whether a till has ever said that it has the order. */
    public boolean isAcknowledged() {
        return acknowledged;
    }

    /** Whether each attempt has certainly failed. One that nobody answered may have succeeded. */
    public boolean isFailedForSure() {
        return !acknowledged && failed > 0 && failed >= sent;
    }
}
