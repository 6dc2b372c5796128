package fishandchips.shop.chaos.sabotage;

/** How something that was broken is made whole again. */
@FunctionalInterface
interface Undo {

    /** There is nothing to be made whole. */
    Undo NOTHING = () -> {};

    void run() throws Exception;
}
