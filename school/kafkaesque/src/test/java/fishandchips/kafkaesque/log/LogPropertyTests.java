package fishandchips.kafkaesque.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log beside a list that does the same in the simplest way, over random histories. */
class LogPropertyTests {

    private static final int HISTORIES = 2_000;
    private static final int STEPS = 20;

    @TempDir
    private Path folders;

    @Test
    void doesWhatAListDoesThatForgetsItsBeginning() throws IOException {
        for (var seed = 0; seed < HISTORIES; seed++) {
            new History(Files.createDirectory(folders.resolve("log" + seed)), seed).run();
        }
    }

    /** A log, and the list of all events that were ever appended to it. */
    private static final class History {

        private final Path folder;
        private final Random random;
        private final Limits limits;
        private final String name;
        private final List<Event> all = new ArrayList<>();
        private Log log;

        History(Path folder, int seed) throws IOException {
            this.folder = folder;
            this.random = new Random(seed);
            this.limits = new Limits(1 + random.nextInt(6), 1 + random.nextInt(5), 2 + random.nextInt(4));
            this.name = "history " + seed + " with " + limits;
            this.log = new Log(folder, 0, limits);
        }

        void run() throws IOException {
            for (var step = 0; step < STEPS; step++) {
                switch (random.nextInt(6)) {
                    case 0, 1 -> append();
                    case 2, 3 -> read();
                    case 4 -> get();
                    default -> restart();
                }
                assertThat(log.begin()).as(name).isEqualTo(begin());
                assertThat(log.end()).as(name).isEqualTo(all.size());
            }
            log.close();
        }

        /** What the oldest file that is kept begins with; files are full but for the newest. */
        private long begin() {
            var files = (all.size() + limits.file() - 1) / limits.file();
            return (long) Math.max(0, files - limits.files()) * limits.file();
        }

        private void append() throws IOException {
            var events = IntStream.range(0, random.nextInt(12))
                    .mapToObj(_ -> Event.of(text("k\u00e4y"), text("v\u2028 \t\u00e9\ud83d\udc1f")))
                    .toList();
            assertThat(log.append(events)).as(name).isEqualTo(all.size());
            events.forEach(event -> all.add(event.at(all.size())));
        }

        private String text(String letters) {
            return letters.substring(0, random.nextInt(3)) + random.nextInt(1_000);
        }

        private void read() throws IOException {
            var from = random.nextInt(all.size() + 1);
            var most = 1 + random.nextInt(20);
            if (from < begin()) {
                assertGone(from);
            } else {
                var expected = all.subList(from, Math.min(all.size(), from + most));
                assertThat(log.read(from, most)).as(name).isEqualTo(expected);
            }
        }

        private void get() throws IOException {
            var n = random.nextInt(2 * all.size() + 2) - all.size() - 1;
            var offset = n < 0 ? all.size() + n : n;
            if (offset < 0 || offset >= all.size()) {
                var refusal = catchThrowableOfType(Refusal.class, () -> log.get(n));
                assertThat(refusal.status()).as(name).isEqualTo(404);
            } else if (offset < begin()) {
                assertGone(offset);
            } else {
                assertThat(log.get(n)).as(name).isEqualTo(all.get(offset));
                assertThat(log.earliest()).as(name).isEqualTo(all.get((int) begin()));
                assertThat(log.latest()).as(name).isEqualTo(all.getLast());
            }
        }

        private void assertGone(long offset) {
            var refusal = catchThrowableOfType(Refusal.class, () -> log.read(offset, 1));
            assertThat(refusal.status()).as(name).isEqualTo(410);
            assertThat(refusal).hasMessageContaining("earliest that is there is " + begin());
        }

        /** Some restarts find the half of a line that a dead process has left. */
        private void restart() throws IOException {
            log.close();
            if (random.nextBoolean()) {
                try (var files = Files.list(folder)) {
                    var newest = files.sorted().toList().getLast();
                    var torn = (all.size() + "\tkey\tä").getBytes(StandardCharsets.UTF_8);
                    var half = Arrays.copyOf(torn, 1 + random.nextInt(torn.length));
                    Files.write(newest, half, StandardOpenOption.APPEND);
                }
            }
            log = new Log(folder, 0, limits);
        }
    }
}
