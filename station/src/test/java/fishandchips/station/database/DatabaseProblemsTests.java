package fishandchips.station.database;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hamcrest.Matchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Unit tests for {@link DatabaseProblems}. */
class DatabaseProblemsTests {

    static final List<SQLException> OUTAGES = List.of(
            new SQLException("Connection to secret.host:5432 refused", "08001"),
            new SQLTransientConnectionException("The pool of secret.host is empty"),
            new SQLException("Shut down, says secret.host", "57P01"),
            new SQLException("Only a standby is secret.host", "25006"),
            new SQLException("No more connections for secret.host", "53300"),
            new BatchUpdateException(new SQLException("A deadlock on secret.host", "40P01")));

    static final List<SQLException> FAULTS_OF_OURS = List.of(
            new SQLException("syntax error at or near \"secret.host\"", "42601"),
            new SQLException("relation \"secret.host\" does not exist", "42P01"),
            new SQLException("duplicate key in secret.host", "23505"),
            new SQLException("permission denied for secret.host", "42501"),
            new SQLException("secret.host has closed this statement"));

    @RestController
    record Books(Callable<String> database) {

        @GetMapping("/books")
        String read() throws Exception {
            return database.call();
        }
    }

    @ParameterizedTest
    @FieldSource("OUTAGES")
    void answersThatTheDatabaseIsAway(SQLException outage) throws Exception {
        ask(outage, true)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(jsonPath("$.detail")
                        .value("The database does not answer. Nothing is lost; ask again in a moment."));
    }

    @ParameterizedTest
    @FieldSource("FAULTS_OF_OURS")
    void answersThatTheShopIsAtFaultWhenTheDatabaseRefusesWhatItAsks(SQLException refusal) throws Exception {
        ask(refusal, true)
                .andExpect(status().isInternalServerError())
                .andExpect(header().doesNotExist("Retry-After"))
                .andExpect(jsonPath("$.detail")
                        .value("This is a fault of the shop, not of the request. The station's log says more."));
    }

    @ParameterizedTest
    @FieldSource("FAULTS_OF_OURS")
    void asksForPatienceUntilTheTablesAreThere(SQLException refusal) throws Exception {
        ask(refusal, false).andExpect(status().isServiceUnavailable());
    }

    private static ResultActions ask(SQLException failure, boolean open) throws Exception {
        var books = new Books(() -> {
            throw failure;
        });
        var mvc = MockMvcBuilders.standaloneSetup(books)
                .setControllerAdvice(new DatabaseProblems(() -> open))
                .build();
        return mvc.perform(get("/books"))
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("secret.host"))));
    }
}
