package fishandchips.lessons.alternatives.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit tests for {@link QueueEvening} and its {@link TablePreparer}. */
class QueueEveningTests {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatFollowsACommentAtTheEndOfALine() throws Exception {
        var file = Files.writeString(folder.resolve(QueueEvening.FILE), """
                -- How a preparer takes its next order.
                SELECT id FROM orders -- all of them

                  LIMIT 1
                """);

        assertThat(QueueEvening.claim(file)).isEqualTo("SELECT id FROM orders -- all of them\nLIMIT 1");
    }

    @Test
    void saysThatAStatementTakesTooLong() {
        assertThat(TablePreparer.sentence(new SQLException("canceling statement", "57014")))
                .isEqualTo(
                        "claim.sql found no order within 10 s, so PostgreSQL ended it: mend the statement, and ./shop lesson run 16.");
        assertThat(TablePreparer.sentence(new SQLException("syntax error", "42601")))
                .isEqualTo("PostgreSQL does not like claim.sql: syntax error");
    }
}
