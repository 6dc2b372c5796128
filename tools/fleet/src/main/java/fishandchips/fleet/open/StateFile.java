package fishandchips.fleet.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file with the state of an open shop. Only its owner may read it. A reader never sees it half written. */
final class StateFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    StateFile(Path file) {
        this.file = file;
    }

    /** What was written last; empty when the shop was closed, or when what is there is of no use. */
    Optional<ShopState> read() throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), ShopState.class));
        } catch (NoSuchFileException | JacksonException _) {
            return Optional.empty();
        }
    }

    synchronized void write(ShopState state) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(next, JSON.writeValueAsBytes(state));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    synchronized void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
