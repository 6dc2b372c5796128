package fishandchips.assembler;

import fishandchips.assembler.PendingOrder.Part;

/** What the assembler does about a part that has come. */
sealed interface Decision {

    /** The order waits for its other part. */
    record Wait(PendingOrder order) implements Decision {}

    /**
     * All parts are there: the order is ready.
     *
     * @param first the part of the first kitchen, which says whether the order waited for the cook
     */
    record MakeReady(Part first) implements Decision {}

    /** The order was given up before this part came: keep the part for those who redrive the order's dead letter. */
    record KeepLate(PendingOrder order) implements Decision {}

    /** The same part came before, or the order is ready. Nothing to do. */
    record Drop() implements Decision {}
}
