package fishandchips.station.isolation;

import fishandchips.station.ContainerRule;
import fishandchips.station.DeadLetters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;

/** For every station that has listeners. */
@AutoConfiguration
@EnableConfigurationProperties(IsolationSettings.class)
class IsolationAutoConfiguration {

    @Bean
    GivingUp givingUp(IsolationSettings settings, ObjectProvider<GiveBack> giveBack, DeadLetters deadLetters) {
        return new GivingUp(settings, giveBack.getIfAvailable(() -> _ -> {}), deadLetters);
    }

    @Bean
    TransientFailures transientFailures(ObjectProvider<TransientFailure> more) {
        return new TransientFailures(more.orderedStream().toList());
    }

    /** Spring's batch listeners are of this type. */
    @Bean
    @SuppressWarnings("unchecked")
    ContainerRule isolateRecordsThatAlwaysFail(TransientFailures transientFailures, GivingUp givingUp) {
        var failureCounts = new FailureCounts();
        return properties -> {
            if (properties.getMessageListener()
                    instanceof BatchAcknowledgingConsumerAwareMessageListener<?, ?> batches) {
                properties.setMessageListener(new IsolatingListener(
                        (BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]>) batches,
                        failureCounts,
                        transientFailures,
                        givingUp));
            }
        };
    }
}
