package fishandchips.verification.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import fishandchips.verification.Skipping;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that is skipped, and says why, where there is no browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
@interface NeedsBrowser {

    /** Looks whether there is one, and whether it starts. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Chromium.find()
                    .map(browser -> started(browser, context))
                    .orElseGet(() -> Skipping.because(
                            "There is no browser: install Chromium, or say with %s where one is."
                                    .formatted(Chromium.SETTING),
                            context));
        }

        private static ConditionEvaluationResult started(Chromium browser, ExtensionContext context) {
            try {
                return enabled(browser.version());
            } catch (Exception e) {
                return Skipping.because("The browser does not start: " + e.getMessage(), context);
            }
        }
    }
}
