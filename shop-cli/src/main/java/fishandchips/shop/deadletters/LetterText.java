package fishandchips.shop.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.console.SafeText;
import fishandchips.console.Table;
import fishandchips.contract.LogPlace;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What people are shown of letters. Nothing in them is trusted. */
final class LetterText {

    private static final int KEY = 40;
    private static final int VALUE = 2_000;

    private LetterText() {}

    /** A line for each open letter, and how many there are. */
    static List<String> list(Pile pile) {
        var lines = new ArrayList<String>();
        var open = pile.open();
        if (!open.isEmpty()) {
            var table = new Table("letter", "since", "reader", "fate", "order", "record", "reason");
            open.forEach(letter -> row(table, letter));
            lines.addAll(table.lines());
        }
        lines.add(String.format(Locale.ROOT, "%d dead letters, and %d that are settled.", open.size(), pile.settled()));
        return lines;
    }

    private static void row(Table table, Letter letter) {
        table.row(
                letter.where(),
                letter.since().truncatedTo(ChronoUnit.SECONDS),
                SafeText.of(letter.reader()),
                SafeText.of(letter.fate()),
                SafeText.of(letter.key(), KEY),
                letter.about().map(LogPlace::toString).orElse("unknown"),
                SafeText.of(letter.reason()));
    }

    /** All there is to know of a letter. */
    static List<String> show(Pile pile, Letter letter, ConsumerRecord<byte[], byte[]> record) {
        var table = new Table()
                .row("letter", letter.where())
                .row("since", letter.since())
                .row("settled", settled(pile, letter))
                .row("record", letter.about().map(LogPlace::toString).orElse("unknown"));
        letter.headers().forEach((name, value) -> table.row("header " + SafeText.of(name), SafeText.of(value)));
        table.row("key", SafeText.of(letter.key(), VALUE))
                .row("value", letter.valueBytes() < 0 ? "none" : letter.valueBytes() + " bytes");
        var lines = new ArrayList<>(table.lines());
        if (letter.valueBytes() > 0) {
            lines.add(SafeText.of(new String(record.value(), UTF_8), VALUE));
        }
        return lines;
    }

    private static String settled(Pile pile, Letter letter) {
        return pile.settlement(letter)
                .map(settlement -> settlement.how().word() + " at " + settlement.when())
                .orElse("no");
    }
}
