package fishandchips.till;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Opens a till. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class TillApplication {

    private TillApplication() {}

    public static void main(String[] args) {
        SpringApplication.run(TillApplication.class, args);
    }
}
