package fishandchips.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A picture of lines for a page, as SVG. Both axes begin at 0; what lies beyond their ends is drawn at their ends.
 *
 * @param title stands above the lines; may be empty
 * @param mostX the end of the horizontal axis
 * @param mostY the end of the vertical axis
 * @param marks stand below the horizontal axis
 * @param dashed the line with which all others are to be compared
 */
public record LinePlot(String title, double mostX, double mostY, List<Mark> marks, List<Point> dashed) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int MARGIN = 40;
    private static final int ROW = 18;
    private static final List<String> COLOURS =
            List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22");

    public LinePlot {
        marks = List.copyOf(marks);
        dashed = List.copyOf(dashed);
    }

    public record Point(double x, double y) {}

    public record Mark(double x, String text) {}

    /** One line, and what stands beside its colour in the legend. */
    public record Curve(String legend, List<Point> points) {}

    /** Draws the picture, with the legend below it. */
    public String draw(List<Curve> curves) {
        var lines = IntStream.range(0, curves.size())
                .mapToObj(i -> curve(curves.get(i), i))
                .collect(Collectors.joining());
        var axis = marks.stream()
                .map(mark -> text(x(mark.x()), HEIGHT - MARGIN / 2, mark.text()))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <polyline points="%s" fill="none" stroke="grey" stroke-dasharray="4"/>
                %s%s%s</svg>
                """,
                WIDTH,
                HEIGHT + curves.size() * ROW,
                points(dashed),
                text(MARGIN, MARGIN / 2, title),
                axis,
                lines);
    }

    private String curve(Curve curve, int number) {
        var colour = COLOURS.get(number % COLOURS.size());
        return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
                        .formatted(points(curve.points()), colour)
                + "<g fill=\"%s\">%s</g>\n".formatted(colour, text(MARGIN, HEIGHT + number * ROW, curve.legend()));
    }

    private static String text(int x, int y, String text) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>\n", x, y, text);
    }

    private String points(List<Point> points) {
        return points.stream().map(each -> x(each.x()) + "," + y(each.y())).collect(Collectors.joining(" "));
    }

    private int x(double value) {
        return MARGIN + (int) Math.round(Math.min(value, mostX) / mostX * (WIDTH - 2 * MARGIN));
    }

    private int y(double value) {
        return (int) Math.round(HEIGHT - MARGIN - Math.min(value, mostY) / mostY * (HEIGHT - 2 * MARGIN));
    }
}
