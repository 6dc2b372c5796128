package fishandchips.station;

import org.springframework.kafka.listener.ContainerProperties;

/**
 * Configures the listener containers of a station beyond what settings can. Any number of beans of this type may exist, while Spring Boot
 * itself takes only one customizer.
 */
@FunctionalInterface
public interface ContainerRule {

    /** Called once for each listener, before it starts. */
    void apply(ContainerProperties properties);
}
