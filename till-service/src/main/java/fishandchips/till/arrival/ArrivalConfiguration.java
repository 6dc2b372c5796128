package fishandchips.till.arrival;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has Tomcat's connections watched. */
@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedConnections(SlowClients slowClients) {
        return tomcat -> {
            tomcat.setProtocol(WatchedConnections.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof WatchedConnections connections) {
                    slowClients.watch(connections);
                }
            });
        };
    }
}
