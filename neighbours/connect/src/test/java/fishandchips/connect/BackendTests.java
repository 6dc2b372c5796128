package fishandchips.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackendTests {

    private final Readiness readiness = new Readiness();

    @Test
    void isTriedUntilItIsThere() throws InterruptedException {
        var failures =
                new ArrayDeque<>(List.of(new IllegalStateException("outer", new IllegalStateException("refused"))));

        new Backend("PostgreSQL", readiness).await(() -> {
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
        });

        assertThat(failures).isEmpty();
        assertThat(readiness.waitsFor()).contains("Waiting for PostgreSQL: refused");
    }
}
