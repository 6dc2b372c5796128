package fishandchips.connect;

import fishandchips.connect.rest.GuardedRest;
import fishandchips.connectors.ConnectNames;
import java.util.HashMap;
import java.util.Map;

/** The settings of the worker, as Connect knows them. */
final class WorkerSettings {

    /** Broker's default: one copy on a shop's own Kafka, three where there are three brokers. */
    private static final String AS_THE_BROKER_SAYS = "-1";

    /** A member that dies is noticed by then: no broker takes less. */
    private static final String SESSION_MILLIS = "6000";

    private static final String HEARTBEAT_MILLIS = "1500";

    private WorkerSettings() {}

    /**
     * All of them.
     *
     * @param advertised the host under which other workers reach this one
     */
    static Map<String, String> of(ConnectSettings settings, String advertised) {
        var worker = new HashMap<String, String>();
        for (var client : new String[] {"", "producer.", "consumer.", "admin."}) {
            settings.kafka().forEach((name, value) -> worker.put(client + name, value));
        }
        worker.putAll(kept());
        worker.putAll(group());
        worker.putAll(rest(settings, advertised));
        worker.putAll(Map.of(
                "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                // All plugins are on the class path, and have files in META-INF/services: nothing is searched for.
                "plugin.discovery", "service_load",
                "config.providers", "env",
                "config.providers.env.class", ShopVariables.class.getName(),
                "config.providers.env.param.allowlist.pattern", ShopVariables.ALLOWED));
        return worker;
    }

    /** One partition holds the little that the worker keeps. */
    private static Map<String, String> kept() {
        return Map.of(
                "config.storage.topic",
                ConnectNames.CONFIGS,
                "config.storage.replication.factor",
                AS_THE_BROKER_SAYS,
                "offset.storage.topic",
                ConnectNames.OFFSETS,
                "offset.storage.replication.factor",
                AS_THE_BROKER_SAYS,
                "offset.storage.partitions",
                "1",
                "status.storage.topic",
                ConnectNames.STATUS,
                "status.storage.replication.factor",
                AS_THE_BROKER_SAYS,
                "status.storage.partitions",
                "1",
                // How often a sink commits what it has written. It writes again what came after the last commit when it
                // is killed.
                "offset.flush.interval.ms",
                "1000");
    }

    private static Map<String, String> group() {
        return Map.of(
                "group.id", ConnectNames.GROUP,
                "session.timeout.ms", SESSION_MILLIS,
                "heartbeat.interval.ms", HEARTBEAT_MILLIS,
                // By default the tasks of a worker that has died wait five minutes for it.
                "scheduled.rebalance.max.delay.ms", "0",
                "consumer.session.timeout.ms", SESSION_MILLIS,
                "consumer.heartbeat.interval.ms", HEARTBEAT_MILLIS,
                // Preparers, cooks and the writer write in transactions.
                "consumer.isolation.level", "read_committed");
    }

    private static Map<String, String> rest(ConnectSettings settings, String advertised) {
        return Map.of(
                "listeners",
                settings.rest().uri().toString(),
                "rest.advertised.host.name",
                advertised,
                "rest.extension.classes",
                GuardedRest.class.getName(),
                GuardedRest.HOSTS,
                String.join(",", settings.hosts()));
    }
}
