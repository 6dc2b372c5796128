package fishandchips.lessons.course;

import fishandchips.backends.FolderLock;
import fishandchips.console.Interruption;
import fishandchips.console.SafeText;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All lessons of a shop, and how far the learner is with each. What is written down survives closing and opening the shop. One lesson is
 * begun at a time, and one command works on it.
 *
 * <p>Whether the thread is interrupted or not, a lesson either begins or leaves nothing, and one that is done leaves nothing.
 */
public final class Course {

    @FunctionalInterface
    private interface Job {
        void run() throws Exception;
    }

    /** How far a learner is with a lesson. */
    public enum Progress {
        OPEN,
        BEGUN,
        DONE
    }

    /** The name of the note of how many stations of each kind there were at the beginning. */
    private static final String STATIONS = "stations";

    private final Path folder;
    private final ShopAccess shop;
    private final String shopName;
    private final List<Lesson> lessons;

    /** Finds all lessons on the class path. */
    public Course(ShopFolder home, ShopAccess shop) {
        this(
                home,
                shop,
                ServiceLoader.load(Lesson.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                ShopNames.SHOP);
    }

    Course(ShopFolder home, ShopAccess shop, List<Lesson> lessons, String shopName) {
        this.folder = home.home().resolve("lessons");
        this.shop = shop;
        this.shopName = shopName;
        this.lessons =
                lessons.stream().sorted(Comparator.comparing(Lesson::number)).toList();
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
                        "There is no lesson %s; ./shop lesson lists them all.".formatted(number)));
    }

    /** How far the learner is. */
    public Progress progress(Lesson lesson) throws IOException {
        return notebook(lesson)
                .map(notebook -> notebook.done() == null ? Progress.BEGUN : Progress.DONE)
                .orElse(Progress.OPEN);
    }

    /**
     * What was written down of a lesson; empty when it has not begun.
     *
     * @throws WrongUseException when somebody has changed it so that it cannot be read
     */
    public Optional<Notebook> notebook(Lesson lesson) throws IOException {
        return folder(lesson).read();
    }

    private LessonFolder folder(Lesson lesson) {
        return new LessonFolder(folder.resolve(String.valueOf(lesson.number())), lesson.number());
    }

    /**
     * Insists that a lesson can begin now.
     *
     * @throws WrongUseException when the shop is closed or has a name, or another lesson has begun and is not done
     */
    public void insistOnTurn(Lesson lesson) throws Exception {
        if (!shopName.isEmpty()) {
            throw new WrongUseException(
                    "The lessons need a shop without a name: the topics and groups of this one begin with %s-, unlike those on the pages. README.md says how to open a second shop beside it."
                            .formatted(shopName));
        }
        for (var other : lessons) {
            if (other != lesson && progress(other) == Progress.BEGUN) {
                throw new WrongUseException(
                        "Lesson %1$s has begun. Finish it with ./shop check %1$s, or give it up with ./shop lesson reset %1$s."
                                .formatted(other.number()));
            }
        }
        shop.kafka();
    }

    /**
     * Begins a lesson.
     *
     * @throws WrongUseException when it cannot begin now, or has begun already
     */
    public void begin(Lesson lesson, String answer) throws Exception {
        try (var _ = lock()) {
            insistOnTurn(lesson);
            if (progress(lesson) != Progress.OPEN) {
                throw new WrongUseException("Lesson %1$s has begun already; to start over: ./shop lesson reset %1$s."
                        .formatted(lesson.number()));
            }
            clean(lesson, Notebook.BLANK); // what a beginning that was killed has left
            folder(lesson).make();
            try {
                prepare(lesson, answer);
            } catch (Exception e) {
                undo(lesson, e);
                throw e;
            }
        }
    }

    private void prepare(Lesson lesson, String answer) throws Exception {
        Notebook notebook;
        try (var room = room(lesson, Notebook.BLANK)) {
            notebook = room.open(answer);
        }
        try (var room = room(lesson, notebook)) {
            var notes = new HashMap<>(lesson.begin(room));
            notes.put(STATIONS, String.join(" ", stations()));
            folder(lesson).write(notebook.with(notes));
        }
    }

    private void undo(Lesson lesson, Exception reason) {
        try {
            clean(lesson, Notebook.BLANK);
            folder(lesson).delete();
        } catch (Exception e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * Judges a lesson that has begun. When it passes, the lesson is done, and nothing of it is left in the shop.
     *
     * @throws WrongUseException when it has not begun, is done, or began in another shop; or when it passes and a program still reads in one of
     *     its groups
     */
    public Judgement check(Lesson lesson) throws Exception {
        try (var _ = lock()) {
            var notebook = underway(lesson);
            try (var room = room(lesson, notebook)) {
                room.insistOnSameShop();
                var judgement = lesson.check(room);
                if (judgement.isPassed()) {
                    new Cleaning(room).awaitNoMembers();
                    outlast(() -> {
                        clean(lesson, notebook);
                        folder(lesson).write(notebook.doneAt(Instant.now()));
                    });
                }
                return judgement;
            } catch (Exception e) {
                throw MissingParts.explain(lesson, e);
            }
        }
    }

    /**
     * What was written down of a lesson that has begun and is not done.
     *
     * @throws WrongUseException when it has not begun, or is done
     */
    public Notebook underway(Lesson lesson) throws IOException {
        var notebook = notebook(lesson)
                .orElseThrow(() -> new WrongUseException(
                        "Lesson %1$s has not begun; begin with ./shop lesson %1$s.".formatted(lesson.number())));
        if (notebook.done() != null) {
            throw new WrongUseException("Lesson %1$s is done already; to do it again: ./shop lesson reset %1$s."
                    .formatted(lesson.number()));
        }
        return notebook;
    }

    /**
     * Has a lesson that has begun do its exercise.
     *
     * @param variant of the exercise; null for the exercise itself
     * @throws WrongUseException when it has none, has not begun, is done, or began in another shop
     */
    public void run(Lesson lesson, @Nullable String variant, Screen screen) throws Exception {
        var exercise = variant == null ? exercise(lesson) : variant(lesson, variant);
        try (var _ = lock();
                var room = room(lesson, underway(lesson))) {
            room.insistOnSameShop();
            exercise.run(room, screen);
        } catch (Exception e) {
            throw MissingParts.explain(lesson, e);
        }
    }

    private static Exercise exercise(Lesson lesson) {
        return lesson.exercise()
                .orElseThrow(() -> new WrongUseException(
                        "Lesson %s has nothing to run; its page says what to do.".formatted(lesson.number())));
    }

    private static Exercise variant(Lesson lesson, String name) {
        var variants = new TreeMap<>(lesson.variants());
        return Optional.ofNullable(variants.get(name))
                .orElseThrow(() -> new WrongUseException("Lesson %s cannot run '%s'; it can run %s."
                        .formatted(
                                lesson.number(),
                                SafeText.of(name),
                                variants.isEmpty()
                                        ? "nothing of that kind"
                                        : String.join(" and ", variants.keySet()))));
    }

    /**
     * Forgets a lesson, and deletes everything that it made, also when it has not begun or its notebook cannot be read.
     *
     * @return false when the shop is closed, so that what the lesson made there is still there
     */
    public boolean reset(Lesson lesson) throws Exception {
        try (var _ = lock()) {
            var open = isOpen();
            if (open) {
                clean(lesson, Notebook.BLANK);
            }
            lesson.endProcesses(folder(lesson).path());
            folder(lesson).delete();
            return open;
        }
    }

    /**
     * The stations of which there are more or fewer than when a lesson began that is not done, such as {@code preparer=1}, as {@code ./shop scale}
     * takes them back; none when the shop is closed or the notebook cannot be read.
     */
    public List<String> scaled(Lesson lesson) throws Exception {
        try {
            var now = stations();
            return notebook(lesson).filter(notebook -> notebook.done() == null).stream()
                    .flatMap(notebook -> Stream.of(
                            notebook.notes().getOrDefault(STATIONS, "").split(" ", -1)))
                    .filter(each -> !each.isEmpty() && !now.contains(each))
                    .toList();
        } catch (WrongUseException _) {
            return List.of();
        }
    }

    private List<String> stations() throws Exception {
        var layout = shop.look();
        return layout.kinds().stream()
                .map(kind ->
                        "%s=%s".formatted(kind.label(), layout.stations(kind).size()))
                .toList();
    }

    private boolean isOpen() throws Exception {
        try {
            shop.kafka();
            return true;
        } catch (WrongUseException _) {
            return false;
        }
    }

    /** In a thread of its own: one that is interrupted could not even look whether the shop is open. */
    private void clean(Lesson lesson, Notebook notebook) {
        outlast(() -> {
            try (var room = room(lesson, notebook)) {
                lesson.end(room);
                new Cleaning(room).run();
            }
        });
    }

    private static void outlast(Job job) {
        Interruption.outlast(() -> {
            try {
                job.run();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ShopFailedException(FailureReason.of(e), e);
            }
        });
    }

    private Classroom room(Lesson lesson, Notebook notebook) throws Exception {
        return new Classroom(lesson.number(), shop, folder(lesson).path(), notebook);
    }

    private FolderLock lock() throws IOException {
        Files.createDirectories(folder);
        return FolderLock.claim(folder.resolve("lock"))
                .orElseThrow(() -> new WrongUseException(
                        "Another ./shop lesson or ./shop check is at work in this shop; wait until it has ended."));
    }
}
