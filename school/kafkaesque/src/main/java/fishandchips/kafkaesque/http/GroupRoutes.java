package fishandchips.kafkaesque.http;

import fishandchips.kafkaesque.log.Log;
import fishandchips.kafkaesque.log.Refusal;
import fishandchips.kafkaesque.topics.Group;
import fishandchips.kafkaesque.topics.Place;
import fishandchips.kafkaesque.topics.Positions;
import fishandchips.kafkaesque.topics.Topics;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What can be asked about groups and positions. Programs get lines of text, and send them. */
record GroupRoutes(Topics topics, Positions positions, Map<String, Group> groups) {

    private static final String MEMBER = "/groups/{group}/members/{member}";

    GroupRoutes(Topics topics, Positions positions) {
        this(topics, positions, new ConcurrentHashMap<>());
    }

    Routes addTo(Routes routes) {
        return routes.with("GET", "/groups", _ -> all())
                .with("GET", "/groups/{group}", request -> Answer.json(show(request.path("group"))))
                .with("POST", MEMBER, this::join)
                .with("DELETE", MEMBER, this::leave)
                .with("POST", MEMBER + "/positions", this::commit)
                .with("GET", "/positions/{name}", request -> lines(positions.of(request.path("name"))))
                .with("PUT", "/positions/{name}", this::set);
    }

    private Group group(String name) {
        return groups.computeIfAbsent(name, _ -> new Group(name, topics, positions, InstantSource.system()));
    }

    private static Answer lines(Map<Place, Long> next) {
        return Answer.lines(Positions.lines(next));
    }

    private Answer all() throws IOException {
        var names = new TreeSet<>(groups.keySet());
        names.addAll(positions.names());
        var all = new ArrayList<String>();
        for (var name : names) {
            all.add(Json.text(name) + ":" + show(name));
        }
        return Answer.json(Json.object(all));
    }

    /** A reader that is in no group looks like a group without members. */
    private String show(String name) throws IOException {
        var view = group(name).view();
        var partitions = new ArrayList<String>();
        positions.of(name).forEach((place, next) -> {
            var lag = topics.get(place.topic()).partition(place.partition()).end() - next;
            partitions.add("{\"topic\":%s,\"partition\":%s,\"owner\":%s,\"next\":%s,\"lag\":%s}"
                    .formatted(
                            Json.text(place.topic()),
                            place.partition(),
                            Json.text(view.owners().getOrDefault(place, "")),
                            next,
                            lag));
        });
        var members = Json.array(view.members().stream().map(Json::text).toList());
        return "{\"generation\":%s,\"rebalancing\":%s,\"members\":%s,\"partitions\":%s}"
                .formatted(view.generation(), view.rebalancing(), members, Json.array(partitions));
    }

    /** The first line is the generation. Without any line, the member has to ask again. */
    private Answer join(Request request) throws IOException {
        var wanted = List.of(request.query("topics").orElse("").split(","));
        var from = request.query("from").orElse("earliest");
        var lines = new ArrayList<String>();
        group(request.path("group")).join(request.path("member"), wanted, from).ifPresent(assignment -> {
            lines.add(Integer.toString(assignment.generation()));
            lines.addAll(Positions.lines(assignment.next()));
        });
        return Answer.lines(lines);
    }

    private Answer leave(Request request) throws IOException {
        group(request.path("group")).leave(request.path("member"));
        return Answer.lines(List.of());
    }

    /** A body without lines is a sign of life. The answer has a line if the member must join again. */
    private Answer commit(Request request) throws IOException {
        var generation = Log.number(request.query("generation").orElse("0"));
        var next = positions.parse(request.lines());
        var mustJoin = group(request.path("group")).commit(request.path("member"), generation, next);
        return Answer.lines(mustJoin ? List.of("join") : List.of());
    }

    private Answer set(Request request) throws IOException {
        var name = request.path("name");
        if (!group(name).view().members().isEmpty()) {
            throw new Refusal(409, "Group %s has members, and only they commit.", name);
        }
        var next = positions.parse(request.lines());
        positions.commit(name, next);
        return lines(next);
    }
}
