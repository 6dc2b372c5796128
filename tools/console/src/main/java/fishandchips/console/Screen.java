package fishandchips.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command shows what it has to say: lines that stay, and on a terminal some below them that change. Used by one
 * thread.
 */
public final class Screen {

    private static final int WIDTH = 79;

    private final PrintWriter out;
    private final boolean terminal;
    private int passing;

    public Screen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether somebody looks at it who can be shown passing lines. */
    public boolean isTerminal() {
        return terminal;
    }

    /** Whether nothing that is shown arrives any more: its reader has gone, as in {@code | head}. */
    public boolean isClosed() {
        return out.checkError();
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
        passing(List.of(text));
    }

    /** Lines that the next ones replace, cut to fit; at least one. Shown on a terminal only. */
    public void passing(List<String> texts) {
        if (terminal) {
            out.print(back() + texts.stream().map(Screen::fitting).collect(Collectors.joining("\r\n")));
            out.flush();
            passing = texts.size();
        }
    }

    private static String fitting(String text) {
        return text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
    }

    /** Takes the passing lines away. */
    public void clear() {
        if (passing > 0) {
            out.print(back());
            out.flush();
            passing = 0;
        }
    }

    /** To the beginning of the passing lines, and nothing is left of them. */
    private String back() {
        return passing > 1 ? String.format(Locale.ROOT, "\r\033[%dA\033[J", passing - 1) : "\r\033[J";
    }

    /** A value as JSON, for a script. */
    public void json(Object value) {
        line(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value));
    }
}
