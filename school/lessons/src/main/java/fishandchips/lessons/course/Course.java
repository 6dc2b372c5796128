package fishandchips.lessons.course;

import fishandchips.backends.FolderLock;
import fishandchips.backends.FolderTree;
import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.groups.RecordReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All lessons of a shop, and how far the learner is with each. What is written down survives closing and opening the shop. One lesson is
 * begun at a time, and one command works on it.
 */
public final class Course {

    /** How far a learner is with a lesson. */
    public enum Progress {
        OPEN,
        BEGUN,
        DONE
    }

    private static final String NOTEBOOK = "notebook.json";

    private final Path folder;
    private final ShopAccess shop;
    private final List<Lesson> lessons = ServiceLoader.load(Lesson.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Lesson::number))
            .toList();

    public Course(ShopFolder home, ShopAccess shop) {
        this.folder = home.home().resolve("lessons");
        this.shop = shop;
    }

    /** All lessons, by their numbers. */
    public List<Lesson> lessons() {
        return lessons;
    }

    /**
     * The lesson of a number.
     *
     * @throws WrongUseException when there is none
     */
    public Lesson lesson(int number) {
        return lessons.stream()
                .filter(lesson -> lesson.number() == number)
                .findFirst()
                .orElseThrow(() -> new WrongUseException(
                        "There is no lesson %d; ./shop lesson lists them all.".formatted(number)));
    }

    /** How far the learner is. */
    public Progress progress(Lesson lesson) throws IOException {
        return notebook(lesson)
                .map(notebook -> notebook.done() == null ? Progress.BEGUN : Progress.DONE)
                .orElse(Progress.OPEN);
    }

    /** What was written down of a lesson; empty when it has not begun. */
    public Optional<Notebook> notebook(Lesson lesson) throws IOException {
        var file = folder(lesson).resolve(NOTEBOOK);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file), Notebook.class));
        } catch (JacksonException e) {
            throw new WrongUseException("%s was changed by hand and cannot be read; start over with ./shop lesson reset %d. (%s)"
                    .formatted(file, lesson.number(), e.getOriginalMessage()));
        }
    }

    private Path folder(Lesson lesson) {
        return folder.resolve(String.valueOf(lesson.number()));
    }

    /**
     * Begins a lesson.
     *
     * @throws WrongUseException when another one has begun and is not done
     */
    public void begin(Lesson lesson, String answer) throws Exception {
        try (var _ = lock()) {
            refuseOthers(lesson);
            Files.createDirectories(folder(lesson));
            var blank = blank(answer);
            try (var room = room(lesson, blank)) {
                clean(lesson, room);
                var notes = lesson.begin(room);
                write(lesson, new Notebook(Instant.now(), answer, blank.cluster(), blank.ends(), notes, null));
            } catch (Exception e) {
                reset(lesson, blank);
                throw e;
            }
        }
    }

    private void refuseOthers(Lesson lesson) throws IOException {
        for (var other : lessons) {
            if (other != lesson && progress(other) == Progress.BEGUN) {
                throw new WrongUseException(
                        "Lesson %1$d has begun. Finish it with ./shop check %1$d, or give it up with ./shop lesson reset %1$d."
                                .formatted(other.number()));
            }
        }
    }

    private Notebook blank(String answer) throws Exception {
        var kafka = shop.kafka();
        var topics = Topics.TO_CREATE.stream()
                .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
                .toList();
        try (var admin = Admin.create(Map.copyOf(kafka));
                var consumer = RecordReader.connect(kafka)) {
            var ends = consumer.endOffsets(RecordReader.partitions(consumer, topics)).entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().toString(), Map.Entry::getValue));
            var cluster = admin.describeCluster().clusterId().get();
            return new Notebook(Instant.now(), answer, cluster, ends, Map.of(), null);
        }
    }

    /**
     * Judges a lesson that has begun. When it passes, the lesson is done, and nothing of it is left in the shop.
     *
     * @throws WrongUseException when it has not begun, or began in another shop
     */
    public Judgement check(Lesson lesson) throws Exception {
        try (var _ = lock()) {
            var notebook = begun(lesson);
            try (var room = room(lesson, notebook)) {
                insistOnSameShop(lesson, room);
                var judgement = lesson.check(room);
                if (judgement.isPassed()) {
                    write(lesson, notebook.doneAt(Instant.now()));
                    clean(lesson, room);
                }
                return judgement;
            }
        }
    }

    /**
     * What was written down of a lesson that has begun.
     *
     * @throws WrongUseException when it has not
     */
    public Notebook begun(Lesson lesson) throws IOException {
        return notebook(lesson)
                .orElseThrow(() -> new WrongUseException("Lesson %1$d has not begun; begin with ./shop lesson %1$d."
                        .formatted(lesson.number())));
    }

    private static void insistOnSameShop(Lesson lesson, Classroom room) throws Exception {
        var cluster = room.admin().describeCluster().clusterId().get();
        if (!room.notebook().cluster().equals(cluster)) {
            throw new WrongUseException(
                    "Lesson %1$d began in a shop that is gone: this one was opened afresh. Start over with ./shop lesson reset %1$d."
                            .formatted(lesson.number()));
        }
    }

    /**
     * Has a lesson that has begun do its exercise.
     *
     * @param variant of the exercise; null for the exercise itself
     */
    public void run(Lesson lesson, @Nullable String variant, Screen screen) throws Exception {
        var exercise = variant == null
                ? lesson.exercise()
                        .orElseThrow(() -> new WrongUseException("Lesson %d has nothing to run; its page says what to do."
                                .formatted(lesson.number())))
                : variant(lesson, variant);
        try (var _ = lock();
                var room = room(lesson, begun(lesson))) {
            insistOnSameShop(lesson, room);
            exercise.run(room, screen);
        }
    }

    private static Exercise variant(Lesson lesson, String name) {
        var variants = new TreeMap<>(lesson.variants());
        return Optional.ofNullable(variants.get(name))
                .orElseThrow(() -> new WrongUseException("Lesson %d cannot run '%s'; it can run %s."
                        .formatted(
                                lesson.number(),
                                name,
                                variants.isEmpty() ? "nothing of that kind" : String.join(" and ", variants.keySet()))));
    }

    /** Forgets a lesson, and deletes everything that it made. */
    public void reset(Lesson lesson) throws Exception {
        try (var _ = lock()) {
            var notebook = notebook(lesson);
            if (notebook.isPresent()) {
                reset(lesson, notebook.get());
            }
        }
    }

    private void reset(Lesson lesson, Notebook notebook) throws Exception {
        try (var room = room(lesson, notebook)) {
            clean(lesson, room);
        } finally {
            new FolderTree(folder(lesson)).delete();
        }
    }

    private static void clean(Lesson lesson, Classroom room) throws Exception {
        lesson.end(room);
        new Cleaning(room).run();
    }

    private Classroom room(Lesson lesson, Notebook notebook) throws Exception {
        return new Classroom(lesson.number(), shop, folder(lesson), notebook);
    }

    private FolderLock lock() throws IOException {
        Files.createDirectories(folder);
        return FolderLock.claim(folder.resolve("lock"))
                .orElseThrow(() -> new WrongUseException(
                        "Another ./shop lesson or ./shop check is at work in this shop; wait until it has ended."));
    }

    private void write(Lesson lesson, Notebook notebook) throws IOException {
        var file = folder(lesson).resolve(NOTEBOOK);
        var next = file.resolveSibling(NOTEBOOK + ".next");
        Files.write(next, JsonMapper.shared().writeValueAsBytes(notebook));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
