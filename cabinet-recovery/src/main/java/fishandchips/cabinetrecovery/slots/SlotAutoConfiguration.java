package fishandchips.cabinetrecovery.slots;

import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.slots.SlotLeases;
import fishandchips.station.StationSettings;
import fishandchips.station.exactlyonce.TransactionalIds;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** For stations that read and write in one transaction, when {@code shop.station.slot} is 0. */
@AutoConfiguration
@ConditionalOnProperty("spring.kafka.producer.transaction-id-prefix")
@ConditionalOnProperty(name = "shop.station.slot", havingValue = "0")
class SlotAutoConfiguration {

    @Bean
    SlotLeases slotLeases(CabinetSettings settings, TransactionalIds ids) {
        return new SlotLeases(settings, ids.station(), UUID.randomUUID().toString());
    }

    /** Before the producers are warmed: their transactional ids contain the slot. */
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
