package fishandchips.shop;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command shows what it has to say: lines that stay, and on a terminal one line below them that changes. Used by
 * one thread.
 */
public final class Screen {

    private static final int WIDTH = 79;
    private static final String BACK_AND_CLEAR = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private boolean passing;

    public Screen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether somebody looks at it who can be shown passing lines. */
    public boolean isTerminal() {
        return terminal;
    }

    /** A line that stays. */
    public void line(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    public void lines(List<String> texts) {
        texts.forEach(this::line);
    }

    /** A line that the next one replaces, cut to fit. Shown on a terminal only. */
    public void passing(String text) {
        if (terminal) {
            out.print(BACK_AND_CLEAR + (text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text));
            out.flush();
            passing = true;
        }
    }

    /** Takes the passing line away. */
    public void clear() {
        if (passing) {
            out.print(BACK_AND_CLEAR);
            out.flush();
            passing = false;
        }
    }

    /** A value as JSON, for a script. */
    public void json(Object value) {
        line(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value));
    }
}
