package fishandchips.accountant;

import java.sql.SQLException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the takings to whoever asks. */
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
