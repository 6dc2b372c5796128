package fishandchips.stage.screen;

import dev.tamboui.buffer.Buffer;
import dev.tamboui.style.Style;
import dev.tamboui.text.CharWidth;
import fishandchips.console.SafeText;

/** A rectangle of the screen that is written line by line, from its top. Each line is cut to its width; lines below its end are left out. */
final class Canvas {

    private static final String CUT = "…";

    private final Buffer buffer;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private int next;

    private Canvas(Buffer buffer, int left, int top, int width, int height) {
        this.buffer = buffer;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    /** The whole screen. */
    static Canvas of(Buffer buffer) {
        return new Canvas(buffer, 0, 0, buffer.width(), buffer.height());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How many lines still fit. */
    int room() {
        return height - next;
    }

    /** Some of its columns, with all lines that are still free but the last {@code below}. */
    Canvas columns(int from, int count, int below) {
        return new Canvas(buffer, left + from, top + next, count, room() - below);
    }

    /** Its last lines. */
    Canvas last(int lines) {
        return new Canvas(buffer, left, top + height - lines, width, lines);
    }

    void line(String text, Style style) {
        line(text, "", style);
    }

    /** A line with another text at its right end, which is not cut. */
    void line(String text, String right, Style style) {
        if (room() > 0) {
            var taken = right.isEmpty() ? 0 : CharWidth.of(right) + 1;
            write(0, fitting(text, width - taken), style);
            write(width - CharWidth.of(right), right, style);
            next++;
        }
    }

    void title(String text, String right) {
        var rest = width - CharWidth.of(text) - CharWidth.of(right) - (right.isEmpty() ? 1 : 2);
        var rule = " " + "─".repeat(Math.max(0, rest)) + (right.isEmpty() ? "" : " ");
        line(text + rule, right, Looks.TITLE);
    }

    void skip() {
        next++;
    }

    private void write(int column, String text, Style style) {
        buffer.setString(left + column, top + next, text, style);
    }

    private static String fitting(String text, int width) {
        var safe = SafeText.whole(text);
        return CharWidth.of(safe) <= width ? safe : CharWidth.substringByWidth(safe, width - 1) + CUT;
    }
}
