package fishandchips.lessons.crashes;

import static java.util.stream.Collectors.toSet;

import fishandchips.contract.DeadLetterHeaders;
import fishandchips.lessons.course.LogRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Dead letters, and what people have done about them.
 *
 * @param records both, from one topic of dead letters
 */
record LettersSeen(List<LogRecord> records) {

    /** The letters about a record of the topic that the dead letters belong to. */
    List<LogRecord> about(LogRecord record) {
        return letters()
                .filter(letter -> letter.header(DeadLetterHeaders.PARTITION).equals(String.valueOf(record.partition())))
                .filter(letter -> letter.header(DeadLetterHeaders.OFFSET).equals(String.valueOf(record.offset())))
                .toList();
    }

    /** The consumer groups that have put a record aside. */
    Set<String> readersOf(LogRecord record) {
        return about(record).stream()
                .map(letter -> letter.header(DeadLetterHeaders.READER))
                .collect(toSet());
    }

    /** The letters about records with a key. */
    List<LogRecord> ofKey(String key) {
        return letters().filter(letter -> key.equals(letter.key())).toList();
    }

    /** The letters of orders that were given up, for a reason in which a text occurs. */
    List<LogRecord> givenUp(String reason) {
        return letters()
                .filter(letter -> letter.header(DeadLetterHeaders.FATE).equals(DeadLetterHeaders.GIVEN_UP))
                .filter(letter -> letter.header(DeadLetterHeaders.REASON).contains(reason))
                .toList();
    }

    private Stream<LogRecord> letters() {
        return records.stream()
                .filter(each -> each.header(DeadLetterHeaders.SETTLES).isEmpty());
    }

    /** The last record that says what was done about a letter; empty when nothing was. */
    Optional<LogRecord> settlement(LogRecord letter) {
        return records.stream()
                .filter(each -> each.header(DeadLetterHeaders.SETTLES).equals(letter.place()))
                .reduce((_, last) -> last);
    }

    boolean isOpen(LogRecord letter) {
        return settlement(letter).isEmpty();
    }

    /** Whether the last that was done about a letter is this: {@code redriven} or {@code dropped}. */
    boolean is(String how, LogRecord letter) {
        return settlement(letter)
                .filter(each -> each.header(DeadLetterHeaders.HOW).equals(how))
                .isPresent();
    }
}
