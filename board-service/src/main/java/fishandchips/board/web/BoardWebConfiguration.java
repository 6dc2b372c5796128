package fishandchips.board.web;

import fishandchips.board.problem.QuietErrors;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the web server has no property. */
@Configuration(proxyBeanMethods = false)
class BoardWebConfiguration {

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatBehindTheBoard() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            context.addMimeMapping("yaml", "application/yaml");
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(QuietErrors.class.getName());
            }
        });
    }
}
