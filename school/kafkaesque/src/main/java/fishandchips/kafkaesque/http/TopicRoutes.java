package fishandchips.kafkaesque.http;

import fishandchips.kafkaesque.log.Event;
import fishandchips.kafkaesque.log.Log;
import fishandchips.kafkaesque.log.Refusal;
import fishandchips.kafkaesque.topics.Topic;
import fishandchips.kafkaesque.topics.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** What can be asked about topics. */
record TopicRoutes(Topics topics, Stalls stalls) {

    private static final int NEWEST = 8;

    Routes addTo(Routes routes) {
        return routes.with("GET", "/topics", _ -> all())
                .with("PUT", "/topics/{topic}", this::create)
                .with("GET", "/topics/{topic}", request -> Answer.json(show(topics.get(request.path("topic")))))
                .with("POST", "/topics/{topic}", this::append)
                .with("GET", "/topics/{topic}/{partition}", this::stream)
                .with("GET", "/topics/{topic}/{partition}/events/{n}", this::event);
    }

    private Answer all() throws IOException {
        var all = new LinkedHashMap<String, Object>();
        for (var topic : topics.all().entrySet()) {
            all.put(topic.getKey(), show(topic.getValue()));
        }
        return Answer.json(all);
    }

    /** Its partitions: which events are there, and the newest of them. */
    private static Object show(Topic topic) throws IOException {
        var shown = new ArrayList<Object>();
        for (var log : topic.partitions()) {
            var newest = log.read(log.offset("-" + NEWEST), NEWEST).stream();
            shown.add(Json.object(
                    "earliest",
                    log.begin(),
                    "next",
                    log.end(),
                    "newest",
                    newest.map(TopicRoutes::shorten).toList()));
        }
        return shown;
    }

    private static String shorten(Event event) {
        return event.value().length() <= 40 ? event.value() : event.value().substring(0, 39) + "…";
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
        return Answer.json(receipts.stream()
                .map(receipt -> Json.object("partition", receipt.partition(), "offset", receipt.offset()))
                .toList());
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
        return Answer.json(
                event.key().isEmpty()
                        ? Json.object("offset", event.offset(), "value", event.value())
                        : Json.object("offset", event.offset(), "key", event.key(), "value", event.value()));
    }
}
