package fishandchips.lessons.program;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path of this command, which has Kafka's client and PostgreSQL's driver; a jar of it names others in its manifest. */
final class ClassPath {

    private ClassPath() {}

    /** In full, for a process in another folder. */
    static String ofThisCommand() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
