package fishandchips.station.breakable;

import fishandchips.station.OpeningStep;
import java.util.ArrayList;
import java.util.List;
import org.aopalliance.aop.Advice;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.ContainerProperties;

/** Puts what gets stuck right before each listener, behind whatever else stands there. */
class StuckListeners implements OpeningStep {

    private final KafkaListenerEndpointRegistry listeners;
    private final Advice stuck;

    StuckListeners(KafkaListenerEndpointRegistry listeners, Advice stuck) {
        this.listeners = listeners;
        this.stuck = stuck;
    }

    @Override
    public String waitsFor() {
        return "its listeners";
    }

    @Override
    public void attempt() {
        listeners.getListenerContainers().forEach(each -> putBefore(each.getContainerProperties()));
    }

    private void putBefore(ContainerProperties listener) {
        var chain = new ArrayList<>(List.of(listener.getAdviceChain()));
        if (!chain.contains(stuck)) {
            chain.add(stuck);
            listener.setAdviceChain(chain.toArray(Advice[]::new));
        }
    }
}
