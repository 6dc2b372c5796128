package fishandchips.kafkaesque;

import fishandchips.kafkaesque.log.Log;
import fishandchips.kafkaesque.log.Refusal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a command, each a name and a value. */
record Options(Map<String, String> values) {

    /**
     * Those in the words of a command.
     *
     * @throws Refusal when one has no default, and so is not known, or when its value is missing
     */
    static Options parse(List<String> words, Map<String, String> defaults) {
        var values = new HashMap<>(defaults);
        for (var i = 0; i < words.size(); i += 2) {
            if (!defaults.containsKey(words.get(i)) || i + 1 == words.size()) {
                throw new Refusal(400, "There is no option %s, or its value is missing: see --help.", words.get(i));
            }
            values.put(words.get(i), words.get(i + 1));
        }
        return new Options(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    int number(String name) {
        return Math.toIntExact(Log.number(text(name)));
    }

    /** The server on this machine. */
    URI server() {
        return URI.create("http://127.0.0.1:" + number("--port"));
    }
}
