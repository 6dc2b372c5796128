package fishandchips.kafkaesque.http;

import fishandchips.kafkaesque.log.Event;
import fishandchips.kafkaesque.log.Log;
import fishandchips.kafkaesque.log.Refusal;
import fishandchips.kafkaesque.topics.Topic;
import fishandchips.kafkaesque.topics.Topics;
import java.io.IOException;
import java.util.ArrayList;

/** What can be asked about topics. */
record TopicRoutes(Topics topics, Stalls stalls) {

    Routes addTo(Routes routes) {
        return routes.with("GET", "/topics", _ -> all())
                .with("PUT", "/topics/{topic}", this::create)
                .with("GET", "/topics/{topic}", request -> Answer.json(show(topics.get(request.path("topic")))))
                .with("POST", "/topics/{topic}", this::append)
                .with("GET", "/topics/{topic}/{partition}", this::stream)
                .with("GET", "/topics/{topic}/{partition}/events/{n}", this::event);
    }

    private Answer all() throws IOException {
        var all = new ArrayList<String>();
        for (var topic : topics.all().entrySet()) {
            all.add(Json.text(topic.getKey()) + ":" + show(topic.getValue()));
        }
        return Answer.json(Json.object(all));
    }

    /** Its partitions: which events are there, and the newest of them. */
    private static String show(Topic topic) throws IOException {
        var shown = new ArrayList<String>();
        for (var log : topic.partitions()) {
            var newest = log.read(log.offset("-8"), 8).stream()
                    .map(TopicRoutes::shorten)
                    .toList();
            shown.add("{\"earliest\":%s,\"next\":%s,\"newest\":%s}"
                    .formatted(log.begin(), log.end(), Json.array(newest)));
        }
        return Json.array(shown);
    }

    private static String shorten(Event event) {
        return Json.text(
                event.value().length() <= 40 ? event.value() : event.value().substring(0, 39) + "…");
    }

    private Answer create(Request request) throws IOException {
        var name = request.path("topic");
        var partitions = request.query("partitions");
        var topic = partitions.isEmpty() ? topics.use(name) : topics.create(name, Log.number(partitions.get()));
        return Answer.json(show(topic));
    }

    /** One event a line. All have the key of the query, or each its own before a tab. */
    private Answer append(Request request) throws IOException {
        var events = new ArrayList<Event>();
        for (var line : request.lines()) {
            var isKeyed = request.query("keyed").isPresent();
            var parts = ((isKeyed ? "" : request.query("key").orElse("") + "\t") + line).split("\t", 2);
            events.add(Event.of(parts[0], parts[parts.length - 1]));
        }
        if (events.isEmpty()) {
            throw new Refusal(400, "The body has no event: an event is a line.");
        }
        var topic = topics.use(request.path("topic"));
        var number = request.query("partition");
        var receipts = number.isEmpty()
                ? topic.append(events)
                : topic.append(events, _ -> Math.clamp(Log.number(number.get()), -1, Integer.MAX_VALUE));
        var shown = receipts.stream()
                .map(each -> "{\"partition\":%s,\"offset\":%s}".formatted(each.partition(), each.offset()));
        return Answer.json(Json.array(shown.toList()));
    }

    private Log log(Request request) {
        return topics.get(request.path("topic")).partition(Log.number(request.path("partition")));
    }

    /** From after the event that a browser saw last, or else from where the query says. */
    private Answer stream(Request request) {
        var log = log(request);
        var from = request.header("Last-Event-ID")
                .map(last -> Log.number(last) + 1)
                .orElseGet(() -> log.offset(request.query("from").orElse("earliest")));
        return new EventStream(log, from, stalls);
    }

    private Answer event(Request request) throws IOException {
        var log = log(request);
        var event = switch (request.path("n")) {
            case "earliest" -> log.earliest();
            case "latest" -> log.latest();
            default -> log.get(Log.number(request.path("n")));
        };
        var key = event.key().isEmpty() ? "" : "\"key\":%s,".formatted(Json.text(event.key()));
        return Answer.json("{\"offset\":%s,%s\"value\":%s}".formatted(event.offset(), key, Json.text(event.value())));
    }
}
