package fishandchips.fleet.stations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells whether a station's program is the one that was prepared before. */
final class JarFingerprint {

    private static final int BYTES = 6;

    private JarFingerprint() {}

    /** Another when anything in the jar is another, or what it is trained with; the same when it was only built again. */
    static String of(Path jar, List<String> flags) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var all = new ArrayList<>(flags);
            all.addAll(StationProgram.javaCommand());
            all.add(Runtime.version().toString());
            zip.stream().map(JarFingerprint::of).forEach(all::add);
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String of(ZipEntry entry) {
        return entry.getName() + entry.getCrc();
    }
}
