package fishandchips.chaos.injection;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The file to which Redis appends every change. */
record AppendOnlyFile(Path path) {

    /** The one that a shop's Redis has written to last: one file of many from version 7 on, the only one before. */
    static AppendOnlyFile in(ShopFolder folder) throws IOException {
        try (var files = Files.walk(folder.data().resolve("redis"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("appendonly\\.aof(\\.[0-9]+\\.incr\\.aof)?"))
                    .filter(Files::isRegularFile)
                    .max(Comparator.comparing(Path::toString))
                    .map(AppendOnlyFile::new)
                    .orElseThrow(() -> new ShopFailedException("Redis has written no file yet."));
        }
    }

    /** Cuts off so many bytes at the end, or all if there are not so many. */
    void loseTail(int bytes) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(Math.max(0, file.size() - bytes));
        }
    }
}
