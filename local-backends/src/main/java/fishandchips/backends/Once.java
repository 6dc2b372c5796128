package fishandchips.backends;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and then kept. If that fails, the next to ask tries again. */
final class Once<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        var thing = made;
        if (thing == null) {
            thing = maker.get();
            made = thing;
        }
        return thing;
    }
}
