package fishandchips.lessons.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a check found. A lesson adds its findings one by one. */
public final class Judgement {

    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String outcome;

    /**
     * Adds a finding.
     *
     * @return whether it is met, for a check that can find nothing more without it
     */
    public boolean expect(boolean met, String saw, String expected) {
        findings.add(new Finding(met, saw, expected));
        return met;
    }

    /** Says what was measured where the page asks for a prediction: the letter of a choice, or a number. */
    public void measured(String whatItWas) {
        outcome = whatItWas;
    }

    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** What the prediction should have been; empty until it can be measured. */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Whether the lesson is done. A check that found nothing says no. */
    public boolean isPassed() {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::met);
    }
}
