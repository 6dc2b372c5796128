package fishandchips.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Accepted orders against offered ones, drawn as a picture for a page. Both axes are in parts of the capacity. A shop that
 * accepts all that it can stays on the dashed line.
 */
public final class LoadPlot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int MARGIN = 40;
    private static final int ROW = 18;
    private static final double MOST_OFFERED = 10;
    private static final double MOST_ACCEPTED = 1.5;
    private static final List<Integer> MARKS = List.of(1, 2, 4, 6, 8, 10);
    private static final List<String> COLOURS = List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd");

    private LoadPlot() {}

    /**
     * One load.
     *
     * @param offered how many orders a second
     * @param accepted how many of them a second
     */
    public record Point(double offered, double accepted) {}

    /** One line of the picture. */
    public record Curve(String name, List<Point> points) {}

    /** The picture, as SVG. */
    public static String of(double capacity, List<Curve> curves) {
        var lines = IntStream.range(0, curves.size())
                .mapToObj(i -> curve(curves.get(i), capacity, i))
                .collect(Collectors.joining());
        var marks = MARKS.stream()
                .map(mark -> text(x(mark), HEIGHT - MARGIN / 2, mark + " ×"))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <path d="M%d %dL%d %dH%d" fill="none" stroke="grey" stroke-dasharray="4"/>
                %s%s%s</svg>
                """,
                WIDTH,
                HEIGHT + curves.size() * ROW,
                x(0),
                y(0),
                x(1),
                y(1),
                x(MOST_OFFERED),
                text(
                        MARGIN,
                        MARGIN / 2,
                        String.format(Locale.ROOT, "accepted against offered; 1 × is %,.0f/s", capacity)),
                marks,
                lines);
    }

    private static String curve(Curve curve, double capacity, int number) {
        var colour = COLOURS.get(number % COLOURS.size());
        var points = curve.points().stream()
                .map(each -> x(each.offered() / capacity) + "," + y(each.accepted() / capacity))
                .collect(Collectors.joining(" "));
        return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(points, colour)
                + "<g fill=\"%s\">%s</g>\n".formatted(colour, text(MARGIN, HEIGHT + number * ROW, curve.name()));
    }

    private static String text(int x, int y, String text) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>\n", x, y, text);
    }

    private static int x(double offered) {
        return MARGIN + (int) Math.round(Math.min(offered, MOST_OFFERED) / MOST_OFFERED * (WIDTH - 2 * MARGIN));
    }

    private static int y(double accepted) {
        return (int)
                Math.round(HEIGHT - MARGIN - Math.min(accepted, MOST_ACCEPTED) / MOST_ACCEPTED * (HEIGHT - 2 * MARGIN));
    }
}
