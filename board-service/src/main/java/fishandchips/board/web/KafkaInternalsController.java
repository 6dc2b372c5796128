package fishandchips.board.web;

import fishandchips.board.kafka.KafkaInternals;
import fishandchips.board.kafka.KafkaInternalsReader;
import fishandchips.board.reading.LatestRecords;
import fishandchips.board.reading.RawRecord;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves Kafka's own view of the shop, the latest records as they are, and the glossary. */
@RestController
class KafkaInternalsController {

    private final KafkaInternalsReader kafka;
    private final LatestRecords records;
    private final Glossary glossary;

    KafkaInternalsController(KafkaInternalsReader kafka, LatestRecords records, Glossary glossary) {
        this.kafka = kafka;
        this.records = records;
        this.glossary = glossary;
    }

    @GetMapping(path = "/bonnet", produces = MediaType.APPLICATION_JSON_VALUE)
    KafkaInternals bonnet() {
        return kafka.read().orElseThrow(BoardFault.KAFKA_AWAY::exception);
    }

    @GetMapping(path = "/records", produces = MediaType.APPLICATION_JSON_VALUE)
    List<RawRecord> records(@RequestParam(defaultValue = "50") int last) {
        return records.last(Math.clamp(last, 0, LatestRecords.KEPT));
    }

    @GetMapping(path = "/glossary", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Glossary.Entry> glossary() {
        return glossary.entries();
    }
}
