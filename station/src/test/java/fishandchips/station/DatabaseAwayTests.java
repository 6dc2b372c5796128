package fishandchips.station;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Unit tests for {@link DatabaseAway}. */
class DatabaseAwayTests {

    @RestController
    static class Books {

        @GetMapping("/books")
        String read() throws SQLException {
            throw new SQLException("Connection to secret.host:5432 refused");
        }
    }

    @Test
    void answersThatTheDatabaseIsAwayAndNothingOfItsInsides() throws Exception {
        var mvc = MockMvcBuilders.standaloneSetup(new Books())
                .setControllerAdvice(new DatabaseAway())
                .build();

        mvc.perform(get("/books"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.detail")
                        .value("The database is away; nothing is lost by that. Ask again in a moment."));
    }
}
