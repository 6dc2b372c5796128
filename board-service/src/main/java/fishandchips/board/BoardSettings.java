package fishandchips.board;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the board works.
 *
 * @param remembers how many orders on their way it knows by name, and as many that are ready, 1 to 200000, some 400 bytes of
 *     heap each; those beyond are only counted
 * @param frameEvery how long to wait from one frame to the next; a bare number means milliseconds
 * @param browsers how many browsers may look at a time, 1 to 5000; others are asked to come back with 503
 * @param replays how many of them may look at an evening of their own, 0 to 20
 * @param lookEvery how often to ask Kafka how far everything is while somebody looks at a board; a bare number means
 *     milliseconds
 * @param handsOn where, on this machine, the page may ask for something to be done; null when it may only look. The board itself
 *     never asks
 * @param containers what the names of the shop's containers begin with, such as {@code fishandchips-}: the board says which
 *     command starts a station again that is missing. Null when the stations are processes
 */
@Validated
@ConfigurationProperties("shop.board")
public record BoardSettings(
        @DefaultValue("50000") @Min(1) @Max(200_000) int remembers,
        @DefaultValue("100ms") @DurationMin(millis = 20) Duration frameEvery,
        @DefaultValue("500") @Min(1) @Max(5_000) int browsers,
        @DefaultValue("4") @Min(0) @Max(20) int replays,
        @DefaultValue("500ms") @DurationMin(millis = 50) Duration lookEvery,

        @Pattern(regexp = "http://127[.]0[.]0[.]1:[0-9]{1,5}") @Nullable
        String handsOn,

        @Pattern(regexp = "[a-z0-9][a-z0-9_-]{0,62}") @Nullable
        String containers) {}
