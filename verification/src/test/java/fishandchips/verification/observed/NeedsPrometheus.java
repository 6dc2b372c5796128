package fishandchips.verification.observed;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import fishandchips.fleet.stations.OptionalModule;
import fishandchips.verification.Skipping;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that is skipped, and says why, where there is no Prometheus. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPrometheus.Condition.class)
@interface NeedsPrometheus {

    /** Asks the module, which looks on the {@code PATH}. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return OptionalModule.named(List.of("observed"))
                    .getFirst()
                    .missing()
                    .map(reason -> Skipping.because(reason, context))
                    .orElseGet(() -> enabled("Prometheus is on the PATH."));
        }
    }
}
