package fishandchips.station.slots;

import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.slots.SlotLeases;
import fishandchips.station.StationSettings;
import fishandchips.station.exactlyonce.TransactionalIds;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** For stations whose application.yaml imports {@code exactly-once.yaml}, when their slot is 0. */
@AutoConfiguration
@ConditionalOnClass(SlotLeases.class)
@ConditionalOnProperty("spring.kafka.producer.transaction-id-prefix")
@ConditionalOnProperty(name = "shop.station.slot", havingValue = "0")
@EnableConfigurationProperties(CabinetSettings.class)
class SlotAutoConfiguration {

    @Bean
    SlotLeases slotLeases(CabinetSettings settings, TransactionalIds ids) {
        return new SlotLeases(settings, ids.station(), UUID.randomUUID().toString());
    }

    /** Before the producers are warmed: they are named after the slot. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    LeasedSlot leasedSlot(
            SlotLeases leases,
            TransactionalIds ids,
            ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers,
            Admin kafka,
            StationSettings settings,
            ApplicationEventPublisher events) {
        return new LeasedSlot(
                leases,
                new ClientNames(ids, settings.name(), producers, consumers),
                new LapsedSlots(leases, ids, kafka),
                settings,
                events);
    }
}
