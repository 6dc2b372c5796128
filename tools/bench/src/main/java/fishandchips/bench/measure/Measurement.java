package fishandchips.bench.measure;

import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.Stage;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.Optional;

/** One thing that the bench measures: something that the shop does, and its floor beside it. */
public interface Measurement {

    /** As it is called in the command and in the report. */
    String name();

    /** What it is about, in a few words. */
    String about();

    /** The page of the documents that explains what is measured, and has its figures; empty when none does. */
    default Optional<String> page() {
        return Optional.empty();
    }

    /** What the figures shall be. */
    List<Goal> goals();

    /** How the shop is opened for it; by default with all settings as they are. */
    OpenSettings settings(OpenSettings usual);

    /** A shop of tills, preparers and cooks, where nobody enters orders or hands them over. */
    static OpenSettings tillsAndKitchen(OpenSettings usual) {
        return usual.with(StationKind.ACCOUNTANT, 0).with(StationKind.DELIVERY, 0);
    }

    /** A shop of preparers and cooks, where nobody takes orders either. */
    static OpenSettings kitchen(OpenSettings usual) {
        return tillsAndKitchen(usual).with(StationKind.TILL, 0);
    }

    /** Measures round by round, the shop and its floors by turns. The shop is fresh. */
    void measure(Stage stage, Effort effort, Figures figures) throws Exception;
}
