package fishandchips.bench.measure;

import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.Stage;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the bench measures: something that the shop does, and its floor beside it.
 *
 * @param name as the command and the report call it
 * @param about what it measures, in a few words
 * @param settings makes the settings of its shop from the usual ones
 * @param goals for figures that it measures each time
 * @param run measures
 * @param page the page among the documents that explains it and shows its figures; null when there is none
 */
public record Measurement(
        String name,
        String about,
        UnaryOperator<OpenSettings> settings,
        List<Goal> goals,
        Run run,
        @Nullable String page) {

    /** Measures round by round, the shop and its floors by turns. The shop is fresh. */
    @FunctionalInterface
    public interface Run {

        void measure(Stage stage, Effort effort, Figures figures) throws Exception;
    }

    /** One that no page explains. */
    public Measurement(String name, String about, UnaryOperator<OpenSettings> settings, List<Goal> goals, Run run) {
        this(name, about, settings, goals, run, null);
    }

    /** A shop of tills, preparers and cooks, where nobody enters orders or hands them over. */
    public static OpenSettings tillsAndKitchen(OpenSettings usual) {
        return usual.with(StationKind.ACCOUNTANT, 0).with(StationKind.DELIVERY, 0);
    }

    /** A shop of preparers and cooks, where nobody takes orders either. */
    public static OpenSettings kitchen(OpenSettings usual) {
        return tillsAndKitchen(usual).with(StationKind.TILL, 0);
    }
}
