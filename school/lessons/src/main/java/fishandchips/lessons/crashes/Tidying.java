package fishandchips.lessons.crashes;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.LogRecord;
import fishandchips.shop.deadletters.DeadLettersCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Settles the dead letters that a learner has left, so that the laws of the shop hold. */
record Tidying(Classroom room) {

    void settle(PoisonEvidence seen) {
        for (var letter : seen.letters().givenUp(LedgerRule.NAME)) {
            if (!seen.entered().contains(letter.key())) {
                deadLetters("redrive", letter, "--again");
            }
        }
        seen.poison().stream()
                .flatMap(each -> seen.letters().about(each).stream())
                .filter(seen.letters()::isOpen)
                .forEach(letter -> deadLetters("drop", letter));
    }

    private void deadLetters(String what, LogRecord letter, String... more) {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        var command = new CommandLine(new DeadLettersCommand(room.shop(), new Screen(out, false))).setErr(out);
        var words = Stream.concat(
                Stream.of(what, letter.place()), Stream.of(more));
        if (command.execute(words.toArray(String[]::new)) != 0) {
            throw new ShopFailedException("The lesson cannot settle %s: ./shop dead-letters %s %s."
                    .formatted(letter.place(), what, letter.place()));
        }
    }
}
