package fishandchips.lessons.schemas;

import static java.util.stream.Collectors.joining;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import fishandchips.registry.AvroSchemas;
import fishandchips.registry.SchemaRegistry.Version;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** A schema changes while orders flow: what a registry accepts, and what readers with the old and the new schema read. */
public final class SchemaLesson implements Lesson {

    private static final String RUN = "./shop lesson run 17";

    /**
     * What was there.
     *
     * @param versions the schemas of the lesson's subject in the registry, the first one first
     * @param refusals the reasons for which the registry refused others
     * @param orders the ids of the schemas of the orders on the topic, in their order
     * @param read how many of these each reader has committed
     */
    record Seen(List<Version> versions, List<String> refusals, List<Integer> orders, Collection<Long> read) {

        Version first() {
            return versions.getFirst();
        }

        Version last() {
            return versions.getLast();
        }

        long ordersOf(Version version) {
            return orders.stream().filter(id -> id == version.id()).count();
        }
    }

    @Override
    public int number() {
        return 17;
    }

    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        LessonRegistry.open(room);
        LessonRegistry.forget(room); // what was left when no registry was open at the end
        room.createTopic(SchemaEvening.ORDERS, 1, Map.of());
        room.createTopic(SchemaEvening.REFUSALS, 1, Map.of());
        Files.writeString(room.folder().resolve(SchemaEvening.FILE), AvroSchemas.text(AvroSchemas.ORDER));
        return Map.of();
    }

    @Override
    public Optional<Exercise> exercise() {
        return Optional.of((room, screen) -> LessonRegistry.ask(room, registry -> {
            new SchemaEvening(room, screen, registry).run();
            return true;
        }));
    }

    @Override
    public void end(Classroom room) throws Exception {
        LessonRegistry.forget(room);
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        room.partitions(room.prefix() + SchemaEvening.ORDERS); // which are there, or else the lesson starts over
        try (var log = new AvroLog(room)) {
            return judge(new Seen(
                    LessonRegistry.ask(room, LessonRegistry::versions),
                    room.since(room.prefix() + SchemaEvening.REFUSALS).stream()
                            .map(LogRecord::value)
                            .map(String::valueOf)
                            .toList(),
                    log.schemaIds(),
                    AvroLog.read(room)));
        }
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        if (!judgement.expect(
                !seen.versions().isEmpty() && !seen.orders().isEmpty(),
                String.format(
                        Locale.ROOT,
                        "%d orders are on lesson17-orders, and %d schemas are registered.",
                        seen.orders().size(),
                        seen.versions().size()),
                "orders, and the schema that they were written with: %s.".formatted(RUN))) {
            return judgement;
        }
        judgeRefusal(judgement, seen.refusals());
        if (judgeChange(judgement, seen)) {
            judgeOrders(judgement, seen);
        }
        judgeReaders(judgement, seen);
        return judgement;
    }

    private static void judgeRefusal(Judgement judgement, List<String> refusals) {
        if (judgement.expect(
                !refusals.isEmpty(),
                refusals.isEmpty() ? "The registry has refused no schema." : refusals.getFirst(),
                "a schema that the registry refuses: add a field without a default to %s, and %s."
                        .formatted(SchemaEvening.FILE, RUN))) {
            judgement.measured("c");
        }
    }

    private static boolean judgeChange(Judgement judgement, Seen seen) {
        var added = added(seen.first().schema(), seen.last().schema());
        return judgement.expect(
                !added.isEmpty(),
                added.isEmpty()
                        ? "Version %s has no field that version 1 lacks."
                                .formatted(seen.last().number())
                        : "Version %s has a field that version 1 lacks: %s."
                                .formatted(seen.last().number(), String.join(", ", added)),
                "a new version with one field more, which has a default: change %s, and %s."
                        .formatted(SchemaEvening.FILE, RUN));
    }

    private static List<String> added(Schema first, Schema last) {
        return last.getFields().stream()
                .map(Schema.Field::name)
                .filter(name -> first.getField(name) == null)
                .toList();
    }

    /** Both schemas must have written orders, and each must read those of the other. */
    private static void judgeOrders(Judgement judgement, Seen seen) {
        judgement.expect(
                seen.ordersOf(seen.first()) > 0 && seen.ordersOf(seen.last()) > 0,
                String.format(
                        Locale.ROOT,
                        "%d orders were written with version 1, and %d with version %d.",
                        seen.ordersOf(seen.first()),
                        seen.ordersOf(seen.last()),
                        seen.last().number()),
                "some of each: %s with each schema.".formatted(RUN));
        var misfit = misfit(seen.last().schema(), seen.first().schema())
                .or(() -> misfit(seen.first().schema(), seen.last().schema()));
        judgement.expect(
                misfit.isEmpty(),
                misfit.orElse("Each of them can read the orders of the other."),
                "schemas that fit. Did you switch the registry's check off? Start over: ./shop lesson reset 17.");
    }

    private static Optional<String> misfit(Schema reader, Schema writer) {
        var found = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return found.getType() == SchemaCompatibilityType.COMPATIBLE
                ? Optional.empty()
                : Optional.of("One of them cannot read the orders of the other: %s."
                        .formatted(found.getResult().getIncompatibilities().stream()
                                .map(each -> "%s at %s".formatted(each.getType(), each.getLocation()))
                                .collect(joining(", "))));
    }

    private static void judgeReaders(Judgement judgement, Seen seen) {
        var orders = seen.orders().size();
        judgement.expect(
                seen.read().size() == AvroLog.READERS.size()
                        && seen.read().stream().allMatch(read -> read == orders),
                String.format(
                        Locale.ROOT,
                        "Of %d orders, the two readers have read %s.",
                        orders,
                        seen.read().isEmpty()
                                ? "none"
                                : seen.read().stream().map(String::valueOf).collect(joining(" and "))),
                "both all of them; the last run was interrupted, or a reader failed. Do it again: %s.".formatted(RUN));
    }
}
