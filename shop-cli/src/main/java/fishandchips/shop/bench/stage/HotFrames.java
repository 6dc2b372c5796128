package fishandchips.shop.bench.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where a station was when somebody looked, summed up. */
final class HotFrames {

    private static final int MOST_FRAMES = 40;
    private static final int MOST_STACKS = 200;
    private static final String SAMPLE = "jdk.ExecutionSample";

    private final Map<String, Integer> tops = new HashMap<>();
    private final Map<String, Integer> anywhere = new HashMap<>();
    private final Map<String, Integer> stacks = new HashMap<>();
    private int samples;

    private HotFrames() {}

    static HotFrames of(List<Path> recordings) throws IOException {
        var frames = new HotFrames();
        for (var recording : recordings) {
            try (var file = new RecordingFile(recording)) {
                while (file.hasMoreEvents()) {
                    var event = file.readEvent();
                    if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                        frames.add(event.getStackTrace());
                    }
                }
            }
        }
        return frames;
    }

    private void add(RecordedStackTrace stack) {
        var names = stack.getFrames().stream().map(HotFrames::name).toList();
        samples++;
        tops.merge(names.getFirst(), 1, Integer::sum);
        new HashSet<>(names).forEach(name -> anywhere.merge(name, 1, Integer::sum));
        stacks.merge(String.join(";", names.reversed()), 1, Integer::sum);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    /** The hottest frames by themselves, then with all that they call, then whole stacks, collapsed to a line each. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "%,d samples", samples));
        lines.addAll(List.of("", "In the method itself:"));
        lines.addAll(shares(tops));
        lines.addAll(List.of("", "In the method, or in what it calls:"));
        lines.addAll(shares(anywhere));
        lines.addAll(List.of("", "Stacks:"));
        lines.addAll(hottest(stacks, MOST_STACKS).stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList());
        return lines;
    }

    private List<String> shares(Map<String, Integer> counts) {
        return hottest(counts, MOST_FRAMES).stream()
                .map(each ->
                        String.format(Locale.ROOT, "%5.1f %%  %s", 100.0 * each.getValue() / samples, each.getKey()))
                .toList();
    }

    private static List<Map.Entry<String, Integer>> hottest(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .collect(Collectors.toList());
    }
}
