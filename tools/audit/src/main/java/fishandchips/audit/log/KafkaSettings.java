package fishandchips.audit.log;

import java.util.HashMap;
import java.util.Map;

/** How the cash-up talks to Kafka: as the user that the back room names, and without waiting for ever. */
final class KafkaSettings {

    private KafkaSettings() {}

    static Map<String, Object> admin(Map<String, String> kafka) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put("request.timeout.ms", 10_000);
        settings.put("default.api.timeout.ms", 20_000);
        return settings;
    }

    /** For one who reads for himself what is committed, as no group's member. */
    static Map<String, Object> consumer(Map<String, String> kafka) {
        var settings = admin(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("max.poll.records", 5_000);
        settings.put("fetch.max.wait.ms", 50); // closing waits for the answer to the last fetch
        return settings;
    }
}
