package fishandchips.verification.containers;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import fishandchips.verification.Skipping;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** A test that is skipped, and says why, where there is no Docker or no way to the images. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDocker.Condition.class)
@interface NeedsDocker {

    /** Looks for an engine first, then for the command line, then for the images, which it fetches. */
    final class Condition implements ExecutionCondition {

        private static final Docker DOCKER = new Docker(Map.of());

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return lacking()
                    .map(reason -> Skipping.because(reason, context))
                    .orElseGet(() -> enabled("Docker answers."));
        }

        private static Optional<String> lacking() {
            try {
                DockerClientFactory.instance().client();
            } catch (RuntimeException e) {
                return Optional.of("No Docker engine answers: " + e.getMessage());
            }
            try {
                var version = DOCKER.run("compose", "version");
                return version.exitCode() == 0
                        ? missingImage()
                        : Optional.of("There is no docker compose: " + version.errors());
            } catch (RuntimeException e) {
                return Optional.of("There is no docker command: " + e.getMessage());
            }
        }

        private static Optional<String> missingImage() {
            return PublishedImages.NEEDED.stream()
                    .filter(image -> !Docker.has(image.exact()) && !Docker.has(image.series()))
                    .findFirst()
                    .map(image -> "The image %s cannot be had.".formatted(image.exact()));
        }
    }
}
