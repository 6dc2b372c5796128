package fishandchips.board;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Hangs the board up. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class BoardApplication {

    private BoardApplication() {}

    public static void main(String[] args) {
        SpringApplication.run(BoardApplication.class, args);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
