package fishandchips.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of one measurement.
 *
 * @param figures all that was measured
 * @param remarks what else is to be known of it, in sentences
 * @param grid the figures side by side, where that says more than one after the other; null when it does not
 * @param picture where it is drawn; null when it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
        String name,
        List<Figure> figures,
        List<Comparison> comparisons,
        List<String> remarks,
        @Nullable Grid grid,
        @Nullable Path picture) {

    public Result {
        figures = List.copyOf(figures);
        comparisons = List.copyOf(comparisons);
        remarks = List.copyOf(remarks);
    }

    /** Compares what was measured with what it should be. */
    public static Result of(
            String name,
            List<Figure> figures,
            List<Goal> goals,
            List<String> remarks,
            @Nullable Grid grid,
            @Nullable Path picture) {
        var byName = figures.stream().collect(Collectors.toMap(Figure::name, Function.identity()));
        var comparisons =
                goals.stream().map(goal -> Comparison.of(goal, byName)).toList();
        return new Result(name, figures, comparisons, remarks, grid, picture);
    }
}
