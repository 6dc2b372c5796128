package fishandchips.lessons.schemas;

import fishandchips.console.WrongUseException;
import fishandchips.lessons.course.Classroom;
import fishandchips.neighbours.RegistryModule;
import fishandchips.registry.RegistryRefusedException;
import fishandchips.registry.SchemaRegistry;
import fishandchips.registry.SchemaRegistry.Version;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The shop's schema registry, with the subject of this lesson.
 *
 * @param subject that of the values of the lesson's orders
 */
record LessonRegistry(SchemaRegistry registry, String subject) implements AutoCloseable {

    private static final String API = "/apis/ccompat/v7";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * That of the open shop.
     *
     * @throws WrongUseException when it has none
     */
    static LessonRegistry insist(Classroom room) throws Exception {
        var registry = find(room);
        if (registry == null) {
            throw new WrongUseException(
                    "Lesson 17 needs a schema registry, which this shop does not have: ./shop open --registry.");
        }
        return registry;
    }

    /** That of the open shop; null when it has none. */
    static @Nullable LessonRegistry find(Classroom room) throws Exception {
        var stations = room.shop().look().stations(RegistryModule.REGISTRY);
        return stations.isEmpty()
                ? null
                : new LessonRegistry(
                        new SchemaRegistry(stations.getFirst().address(API), PATIENCE),
                        room.prefix() + SchemaEvening.ORDERS + "-value");
    }

    /** Registers the next schema, and returns its id. */
    int register(Schema schema) throws InterruptedException {
        return registry.register(subject, schema);
    }

    List<Version> versions() throws InterruptedException {
        return registry.versions(subject);
    }

    /** Deletes the subject with all its schemas, if it is there. */
    void forget() throws InterruptedException {
        try {
            registry.delete(subject);
        } catch (RegistryRefusedException e) {
            if (!e.isUnknown()) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        registry.close();
    }
}
