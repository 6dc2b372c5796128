package fishandchips.till.arrival;

import fishandchips.station.RepeatedTask;
import fishandchips.station.StationSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has Tomcat's connections watched. */
@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration {

    /** Starts before the web server and stops after it: a slow client must not hold up the closing either. */
    private static final int AROUND_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4_096;

    @Bean
    RepeatedTask slowClientsWatch(SlowClients slowClients, StationSettings station) {
        return new RepeatedTask("closes-slow-clients", station, AROUND_THE_WEB_SERVER, slowClients::look);
    }

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
