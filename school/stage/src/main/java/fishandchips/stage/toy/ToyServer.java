package fishandchips.stage.toy;

import fishandchips.contract.LogPartition;
import fishandchips.kafkaesque.shop.ToyShop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the toy Kafka of a shop how its topics and groups are. */
record ToyServer(URI address, HttpClient client) implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    ToyServer(URI address) {
        this(address, HttpClient.newBuilder().connectTimeout(LONGEST).build());
    }

    /**
     * A group.
     *
     * @param owners which member reads a partition
     * @param next the offset that the group reads next there
     */
    record Group(int generation, Map<LogPartition, String> owners, Map<LogPartition, Long> next) {}

    /** The offset of the next event in each partition. */
    Map<LogPartition, Long> ends() throws IOException, InterruptedException {
        var ends = new HashMap<LogPartition, Long>();
        ask("/topics").forEachEntry((topic, partitions) -> {
            for (var number = 0; number < partitions.size(); number++) {
                var end = partitions.get(number).get("next").asLong();
                ends.put(ToyRecords.partition(topic, number), end);
            }
        });
        return ends;
    }

    Group preparers() throws IOException, InterruptedException {
        return group(ToyShop.PREPARERS);
    }

    Group cooks() throws IOException, InterruptedException {
        return group(ToyShop.COOKS);
    }

    private Group group(String name) throws IOException, InterruptedException {
        var owners = new TreeMap<LogPartition, String>(
                Comparator.comparing(LogPartition::topic).thenComparing(LogPartition::partition));
        var next = new HashMap<LogPartition, Long>();
        var group = ask("/groups/" + name);
        for (var each : group.get("partitions")) {
            var partition = ToyRecords.partition(
                    each.get("topic").asString(), each.get("partition").asInt());
            next.put(partition, each.get("next").asLong());
            var owner = each.get("owner").asString();
            if (!owner.isEmpty()) {
                owners.put(partition, owner);
            }
        }
        return new Group(group.get("generation").asInt(), owners, next);
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(LONGEST).build();
        return JsonMapper.shared()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
