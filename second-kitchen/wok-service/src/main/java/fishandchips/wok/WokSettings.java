package fishandchips.wok;

import fishandchips.station.pace.WorkingTime;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the wok works.
 *
 * @param cookingTime how long the wok cooks, however much is in it: the portions of a batch of orders together. At most 15 s, since Kafka
 *     aborts a transaction after 20 s
 */
@Validated
@ConfigurationProperties("shop.wok")
record WokSettings(
        @DefaultValue("500ms") @DurationMin(millis = 0) @DurationMax(seconds = 15)
        Duration cookingTime) {

    WorkingTime cooking() {
        return WorkingTime.always(cookingTime);
    }
}
