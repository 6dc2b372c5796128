package fishandchips.verification;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what cannot be tested on this machine, and says why where people look: Maven counts what is skipped, and no more. */
public final class Skipping {

    private Skipping() {}

    public static ConditionEvaluationResult because(String reason, ExtensionContext test) {
        System.err.printf("%s is skipped. %s%n", test.getDisplayName(), reason);
        return disabled(reason);
    }
}
