package fishandchips.accountant;

import java.sql.SQLException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers HTTP requests for the takings. */
@RestController
class TakingsController {

    private final Ledger ledger;

    TakingsController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/takings")
    Takings takings() throws SQLException {
        return ledger.takings();
    }
}
