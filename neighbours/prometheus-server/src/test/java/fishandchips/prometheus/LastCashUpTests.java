package fishandchips.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastCashUpTests {

    @TempDir
    private Path home;

    @Test
    void tellsWhichLawsAreBroken() throws Exception {
        var file = home.resolve("cash-up.json");
        Files.writeString(file, """
                {"atRest": true, "verdicts": [{"law": 1, "name": "portions", "status": "holds"},
                 {"law": 2, "name": "orders", "status": "broken"}, {"law": 3, "name": "ledger", "status": "open"}]}""");

        assertThat(new LastCashUp(file).metrics()).endsWith("""
                        # TYPE shop_law_broken gauge
                        shop_law_broken{law="1"} 0
                        shop_law_broken{law="2"} 1
                        shop_law_broken{law="3"} 0
                        """);
    }

    @Test
    void tellsNothingBeforeTheFirstCashUp() throws Exception {
        assertThat(new LastCashUp(home.resolve("cash-up.json")).metrics()).isEmpty();
    }
}
