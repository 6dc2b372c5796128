package fishandchips.chaos.fault;

import java.util.List;
import java.util.function.Function;

/**
 * The syntax of a fault in the command, and its description.
 *
 * @param usage its verb, and the words after it; those in brackets may be left out
 * @param does what happens
 * @param shows the effect on the shop
 */
public record FaultSyntax(String usage, String does, String shows, Function<FaultArguments, Fault> reads) {

    String verb() {
        return usage.split(" ", 2)[0];
    }

    /** The fault that these words after the verb describe. */
    Fault read(List<String> words) {
        var left = new FaultArguments(words, usage);
        var fault = reads.apply(left);
        left.end();
        return fault;
    }
}
