package fishandchips.lessons.schemas;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.stations.StationState;
import fishandchips.lessons.course.Classroom;
import fishandchips.neighbours.RegistryModule;
import fishandchips.registry.RegistryRefusedException;
import fishandchips.registry.RegistryUnavailableException;
import fishandchips.registry.SchemaRegistry;
import fishandchips.registry.SchemaRegistry.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The shop's schema registry, with the subject of this lesson.
 *
 * @param subject that of the values of the lesson's orders
 */
record LessonRegistry(SchemaRegistry registry, String subject) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is asked of the registry. */
    @FunctionalInterface
    interface Question<T> {
        T to(LessonRegistry registry) throws Exception;
    }

    /** Opens the registry beside the open shop unless it is there. Returns when it is ready. */
    static void open(Classroom room) throws Exception {
        if (station(room).isEmpty()) {
            var shop = OpenShop.in(new ShopFolder(room.home(), room.home()));
            shop.addOnAnyPorts(new RegistryModule());
            shop.scale(RegistryModule.REGISTRY, 1); // a shop that has the module already may have none
        }
    }

    private static Optional<StationState> station(Classroom room) throws Exception {
        return room.shop().look().stations(RegistryModule.REGISTRY).stream().findFirst();
    }

    /**
     * Asks the registry of the open shop, which is opened unless it is there.
     *
     * @throws ShopFailedException when the registry does not answer, or refuses
     */
    static <T> T ask(Classroom room, Question<T> question) throws Exception {
        open(room);
        return ask(room, station(room).orElseThrow(), question);
    }

    private static <T> T ask(Classroom room, StationState station, Question<T> question) throws Exception {
        try (var registry = new SchemaRegistry(station.address(RegistryModule.API), PATIENCE)) {
            return question.to(new LessonRegistry(registry, room.prefix() + SchemaEvening.ORDERS + "-value"));
        } catch (RegistryUnavailableException | RegistryRefusedException e) {
            throw new ShopFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Deletes the lesson's subject with all its schemas. A registry that is not open keeps it until the lesson begins again. */
    static void forget(Classroom room) throws Exception {
        var station = station(room);
        if (station.isPresent()) {
            ask(room, station.get(), registry -> {
                if (!registry.versions().isEmpty()) {
                    registry.registry.delete(registry.subject);
                }
                return true;
            });
        }
    }

    /** Registers the next schema, and returns its id. */
    int register(Schema schema) throws InterruptedException {
        return registry.register(subject, schema);
    }

    /** All schemas, the first one first. */
    List<Version> versions() throws InterruptedException {
        return registry.versions(subject);
    }
}
