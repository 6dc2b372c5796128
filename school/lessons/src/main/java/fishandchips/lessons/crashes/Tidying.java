package fishandchips.lessons.crashes;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.LogRecord;
import fishandchips.shop.deadletters.DeadLettersCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Settles the dead letters that a learner has left, so that the laws of the shop hold. */
record Tidying(Classroom room) {

    void run() throws Exception {
        var letters = new LettersSeen(room.since(Topics.ORDERS.deadLetters()));
        var givenUp = letters.givenUp(LedgerRule.NAME);
        var entered = LedgerRule.entered(room, givenUp);
        givenUp.stream()
                .filter(letter -> !entered.contains(letter.key()))
                .forEach(letter -> deadLetters("redrive", letter, "--again"));
        letters.ofKey(PoisonLesson.KEY).stream().filter(letters::isOpen).forEach(letter -> deadLetters("drop", letter));
    }

    private void deadLetters(String what, LogRecord letter, String... more) {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        var command = new CommandLine(new DeadLettersCommand(room.shop(), new Screen(out, false))).setErr(out);
        var words = Stream.concat(Stream.of(what, letter.place()), Stream.of(more));
        if (command.execute(words.toArray(String[]::new)) != 0) {
            throw new ShopFailedException("The lesson cannot settle %s: ./shop dead-letters %s %s."
                    .formatted(letter.place(), what, letter.place()));
        }
    }
}
