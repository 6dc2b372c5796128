package fishandchips.bench.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a figure is counted in. */
public enum Unit {
    PER_SECOND("/s"),
    MILLIS("ms"),
    SECONDS("s"),
    MICROS("µs"),
    PERCENT("%"),
    BYTES("B"),
    MEGABYTES("MB");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    @JsonValue
    public String symbol() {
        return symbol;
    }

    /** A value as a person reads it: {@code 41,900/s}, {@code 7.30 ms}. */
    public String text(double value) {
        return number(value) + (this == PER_SECOND ? "" : " ") + symbol;
    }

    /** Three digits or more that mean something, and no more behind the point than that takes. */
    static String number(double value) {
        var size = Math.abs(value);
        var form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
