package fishandchips.assembler;

import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the assembler works.
 *
 * @param patience how long a mixed order waits for its other part before the assembler gives it up with a dead letter
 * @param stateFolder where it keeps its state; a folder that is lost is read back from Kafka. No two assemblers may share one
 */
@Validated
@ConfigurationProperties("shop.assembler")
record AssemblerSettings(
        @DefaultValue("2m") @DurationMin(seconds = 1) Duration patience, Path stateFolder) {}
