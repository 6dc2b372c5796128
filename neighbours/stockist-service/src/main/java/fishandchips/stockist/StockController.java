package fishandchips.stockist;

import java.sql.SQLException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers HTTP requests for the stock. */
@RestController
class StockController {

    private final StockReport report;

    StockController(StockReport report) {
        this.report = report;
    }

    @GetMapping("/stock")
    List<StockReport.Line> stock() throws SQLException {
        return report.lines();
    }
}
