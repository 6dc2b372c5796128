package fishandchips.station.pace;

import java.util.Random;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** For stations whose work may take time. */
@AutoConfiguration
class PaceAutoConfiguration {

    @Bean
    WorkSimulator workSimulator() {
        return new WorkSimulator(new Random());
    }
}
