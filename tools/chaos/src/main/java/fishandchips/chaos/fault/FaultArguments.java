package fishandchips.chaos.fault;

import fishandchips.console.Span;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Predicate;

/** The words that follow a fault's verb, read from first to last. */
final class FaultArguments {

    private final Deque<String> left;
    private final String usage;

    /**
     * All words are left.
     *
     * @param usage what to say when there are too few of them, or too many
     */
    FaultArguments(Collection<String> words, String usage) {
        this.left = new ArrayDeque<>(words);
        this.usage = usage;
    }

    String next() {
        if (left.isEmpty()) {
            throw wrong();
        }
        return left.removeFirst();
    }

    Target target() {
        return Target.parse(next());
    }

    Links links() {
        return new Links(next());
    }

    StationName station() {
        return StationName.parse(next());
    }

    StationKind kind(Predicate<StationKind> allowed) {
        var kind = StationKind.named(next());
        if (!allowed.test(kind)) {
            throw wrong();
        }
        return kind;
    }

    Duration time() {
        return Span.parse(next());
    }

    Duration time(Duration unlessSaid) {
        return left.isEmpty() ? unlessSaid : time();
    }

    Size size(Size unlessSaid) {
        return left.isEmpty() ? unlessSaid : Size.parse(next());
    }

    /** Takes the next word if it is this one. */
    boolean says(String word) {
        return word.equals(left.peekFirst()) && left.removeFirst().equals(word);
    }

    /** Takes the next word, which must be this one. */
    void expect(String word) {
        if (!next().equals(word)) {
            throw wrong();
        }
    }

    void end() {
        if (!left.isEmpty()) {
            throw wrong();
        }
    }

    WrongUseException wrong() {
        return new WrongUseException("Say it like this: %s.".formatted(usage));
    }
}
