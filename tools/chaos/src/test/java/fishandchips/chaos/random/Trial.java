package fishandchips.chaos.random;

import fishandchips.chaos.fault.Fault;
import fishandchips.chaos.fault.FaultCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the shop is tried with.
 *
 * @param number in the fault matrix
 * @param isShort whether it is tried each time, and not only when everything is
 * @param faults one after the other
 */
record Trial(String number, boolean isShort, List<Fault> faults) {

    /** The verbs of all faults but those of one order. */
    static Set<String> verbs() {
        return FaultCatalog.all().stream()
                .map(form -> verb(form.usage()))
                .filter(verb -> !verb.equals("stuck"))
                .collect(Collectors.toSet());
    }

    static String verb(String words) {
        return words.split(" ", 2)[0];
    }

    static Stream<Trial> all() {
        try (var file = Objects.requireNonNull(Trial.class.getResourceAsStream("trials.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Trial::parse);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Trial parse(String line) {
        var columns = line.split("\\s+", 3);
        var faults = Arrays.stream(columns[2].split("; ", -1)).map(Fault::parse);
        return new Trial(columns[0], columns[1].equals("short"), faults.toList());
    }

    @Override
    public String toString() {
        return "%s: %s".formatted(number, String.join("; ", words()));
    }

    List<String> words() {
        return faults.stream().map(Fault::toString).toList();
    }
}
