package fishandchips.stage.screen;

import dev.tamboui.style.Style;
import fishandchips.stage.picture.OrderLine.Progress;

/**
 * How text looks. The foreground is the terminal's own wherever it can be, and the other colours can be read on light and dark backgrounds. A
 * word or a sign says the same as each colour.
 */
final class Looks {

    static final Style PLAIN = Style.EMPTY;
    static final Style TITLE = Style.EMPTY.bold();
    static final Style QUIET = Style.EMPTY.dim();
    static final Style CHOSEN = Style.EMPTY.bold();
    static final Style TROUBLE = Style.EMPTY.red().bold();

    private static final Style AT_WORK = Style.EMPTY.magenta().bold();
    private static final Style DONE = Style.EMPTY.green();

    private Looks() {}

    static Style of(Progress progress) {
        return switch (progress) {
            case WAITS -> PLAIN;
            case AT_WORK -> AT_WORK;
            case DONE -> DONE;
            case FAILED -> TROUBLE;
        };
    }
}
