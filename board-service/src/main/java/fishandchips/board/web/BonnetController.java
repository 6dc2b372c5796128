package fishandchips.board.web;

import fishandchips.board.problem.Fault;
import fishandchips.board.reading.Bonnet;
import fishandchips.board.reading.BonnetReader;
import fishandchips.board.reading.LatestRecords;
import fishandchips.board.reading.RawRecord;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is under the bonnet: Kafka's own view, the records as they are, and what the words mean. */
@RestController
class BonnetController {

    private final BonnetReader bonnet;
    private final LatestRecords records;
    private final Glossary glossary;

    BonnetController(BonnetReader bonnet, LatestRecords records, Glossary glossary) {
        this.bonnet = bonnet;
        this.records = records;
        this.glossary = glossary;
    }

    @GetMapping(path = "/bonnet", produces = MediaType.APPLICATION_JSON_VALUE)
    Bonnet bonnet() {
        return bonnet.read().orElseThrow(Fault.KAFKA_AWAY::exception);
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
