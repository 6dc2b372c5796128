package fishandchips.lessons.course;

import fishandchips.backends.FolderTree;
import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a lesson keeps its notebook and the learner's files. */
record LessonFolder(Path path, int lesson) {

    private Path notebook() {
        return path.resolve("notebook.json");
    }

    /**
     * The notebook; empty when the lesson has not begun.
     *
     * @throws WrongUseException when somebody has changed it so that it cannot be read
     */
    Optional<Notebook> read() throws IOException {
        if (!Files.exists(notebook())) {
            return Optional.empty();
        }
        var notebook = parse(Files.readAllBytes(notebook()));
        if (notebook.isEmpty()) {
            throw new WrongUseException(
                    "%s was changed by hand and cannot be read; start over with ./shop lesson reset %s."
                            .formatted(notebook(), lesson));
        }
        return notebook;
    }

    private static Optional<Notebook> parse(byte[] json) {
        try {
            return Optional.ofNullable(JsonMapper.shared().readValue(json, Notebook.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Replaces the notebook at once: a reader finds the old one or the new one. */
    void write(Notebook notebook) throws IOException {
        var next = path.resolve("notebook.next");
        Files.write(next, JsonMapper.shared().writeValueAsBytes(notebook));
        Files.move(next, notebook(), StandardCopyOption.ATOMIC_MOVE);
    }

    void make() throws IOException {
        Files.createDirectories(path);
    }

    void delete() throws IOException {
        new FolderTree(path).delete();
    }
}
