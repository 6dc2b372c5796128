package fishandchips.station;

import org.springframework.kafka.listener.ContainerProperties;

/**
 * How the station's listeners are run, beyond what can be said in settings. Any number of beans of this type; Boot itself
 * takes one customizer at most.
 */
@FunctionalInterface
public interface ContainerRule {

    /** Called once for each listener, before it starts. */
    void apply(ContainerProperties properties);
}
