package fishandchips.stockist;

import fishandchips.contract.Ingredient;
import fishandchips.contract.Purchase;
import fishandchips.contract.Topics;
import fishandchips.station.Outbox;
import fishandchips.station.Reason;
import fishandchips.station.StationOpener;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every now and then what is delivered and what to order, and writes purchases to {@code purchases}. */
class PurchasesPublisher {

    private static final Logger log = LoggerFactory.getLogger(PurchasesPublisher.class);

    private final Purchases purchases;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Duration looksEvery;
    private final StationOpener opening;

    PurchasesPublisher(
            Purchases purchases, Outbox outbox, InstantSource clock, StockistSettings settings, StationOpener opening) {
        this.purchases = purchases;
        this.outbox = outbox;
        this.clock = clock;
        this.looksEvery = settings.looksEvery();
        this.opening = opening;
    }

    /**
     * Looks once.
     *
     * @return how long to wait before the next look
     */
    Duration look() {
        if (opening.isOpen()) {
            try {
                for (var ingredient : Ingredient.values()) {
                    purchases.look(ingredient, clock.instant());
                }
                purchases.send(this::send);
            } catch (SQLException | CompletionException | KafkaException | org.springframework.kafka.KafkaException e) {
                log.atWarn().addKeyValue("reason", Reason.of(e)).log("The stockist could not order; it tries again");
            }
        }
        return looksEvery;
    }

    private void send(Purchase purchase) {
        outbox.send(new ProducerRecord<>(
                Topics.PURCHASES.name(), Topics.PURCHASES.key(purchase), Topics.PURCHASES.value(purchase)));
        log.atInfo()
                .addKeyValue("ingredient", purchase.ingredient().label())
                .addKeyValue("number", purchase.number())
                .addKeyValue("packs", purchase.packs())
                .log("Ordered");
    }
}
