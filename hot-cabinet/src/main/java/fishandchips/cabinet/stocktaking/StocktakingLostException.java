package fishandchips.cabinet.stocktaking;

/** The stocktaking is no longer the caller's: it took too long over a step, or Redis was restarted. Nothing was changed. */
public class StocktakingLostException extends RuntimeException {

    StocktakingLostException(String step) {
        super("Another takes stock by now, or Redis was restarted, and so this one cannot %s".formatted(step));
    }
}
