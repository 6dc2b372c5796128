package fishandchips.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures against how many orders there were, drawn as a picture for a page: each in parts of what it was at first. */
public final class Plot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int MARGIN = 40;
    private static final int ROW = 18;

    /** The height of the picture, in parts of what was at first. */
    private static final double MOST = 2;

    private static final List<String> COLOURS =
            List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22");

    private Plot() {}

    /**
     * One line of the picture.
     *
     * @param values one for each number of orders
     */
    public record Curve(String name, List<Double> values) {}

    /** The picture, as SVG. */
    public static String of(List<Integer> orders, List<Curve> curves) {
        var lines = IntStream.range(0, curves.size())
                .mapToObj(i -> curve(curves.get(i), COLOURS.get(i % COLOURS.size()), i))
                .collect(Collectors.joining());
        var marks = IntStream.range(0, orders.size())
                .mapToObj(i -> text(
                        x(i, orders.size()) - MARGIN / 2,
                        HEIGHT - MARGIN / 2,
                        String.format(Locale.ROOT, "%,d", orders.get(i))))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <path d="M%d %dH%d" stroke="grey" stroke-dasharray="4"/>
                %s%s</svg>
                """, WIDTH, HEIGHT + curves.size() * ROW, MARGIN, y(1), WIDTH - MARGIN, marks, lines);
    }

    private static String curve(Curve curve, String colour, int number) {
        var values = curve.values();
        var points = IntStream.range(0, values.size())
                .mapToObj(i -> x(i, values.size()) + "," + y(values.get(i) / values.getFirst()))
                .collect(Collectors.joining(" "));
        return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(points, colour)
                + "<g fill=\"%s\">%s</g>\n".formatted(colour, text(MARGIN, HEIGHT + number * ROW, legend(curve)));
    }

    private static String legend(Curve curve) {
        var growth = curve.values().getLast() / curve.values().getFirst();
        return String.format(Locale.ROOT, "%s: %.2f times what it was at first", curve.name(), growth);
    }

    private static String text(int x, int y, String text) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>\n", x, y, text);
    }

    private static int x(int index, int count) {
        return MARGIN + index * (WIDTH - 2 * MARGIN) / Math.max(1, count - 1);
    }

    private static int y(double part) {
        return (int) Math.round(HEIGHT - MARGIN - Math.min(part, MOST) / MOST * (HEIGHT - 2 * MARGIN));
    }
}
