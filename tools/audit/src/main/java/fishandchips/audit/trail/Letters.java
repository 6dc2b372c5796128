package fishandchips.audit.trail;

import fishandchips.contract.LogPlace;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dead letters of one order, and what people have done about them. Nearly every order has {@link #NONE}.
 *
 * @param all every letter under the order's id
 * @param sentAgain the letters whose records somebody has sent again, each once for each time
 * @param dropped the letters that somebody has dropped, and not sent again since
 */
record Letters(List<Letter> all, List<LogPlace> sentAgain, Set<LogPlace> dropped) {

    static final Letters NONE = new Letters(List.of(), List.of(), Set.of());

    Letters with(Letter letter) {
        return new Letters(plus(all, letter), sentAgain, dropped);
    }

    Letters withSentAgain(LogPlace letter) {
        return new Letters(all, plus(sentAgain, letter), without(dropped, letter));
    }

    Letters withDropped(LogPlace letter) {
        return new Letters(all, sentAgain, Set.copyOf(new HashSet<>(plus(dropped, letter))));
    }

    private static <T> List<T> plus(Collection<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private static Set<LogPlace> without(Set<LogPlace> some, LogPlace one) {
        return some.stream().filter(each -> !each.equals(one)).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that end the way of the order, if they are about one of its records. */
    Stream<Letter> endings() {
        return all.stream().filter(Letter::endsTheWay);
    }

    boolean isSentAgain(Letter letter) {
        return sentAgain.contains(letter.place());
    }

    /** How often its record was sent again. */
    long timesSentAgain(Letter letter) {
        return sentAgain.stream().filter(letter.place()::equals).count();
    }

    boolean isDropped(Letter letter) {
        return dropped.contains(letter.place());
    }
}
