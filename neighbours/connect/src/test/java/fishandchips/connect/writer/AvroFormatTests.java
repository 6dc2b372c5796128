package fishandchips.connect.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fishandchips.connect.FakeRegistry;
import fishandchips.registry.RegistryRefusedException;
import fishandchips.registry.SchemaRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AvroFormatTests {

    private static final CodAndChips PIE = new CodAndChips(1, 2, List.of("pie"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final FakeRegistry server = new FakeRegistry();
    private final SchemaRegistry registry = new SchemaRegistry(server.uri(), Duration.ofSeconds(5));
    private final AvroFormat format = new AvroFormat(registry, now::get);

    AvroFormatTests() throws IOException {}

    @AfterEach
    void close() {
        registry.close();
        server.close();
    }

    @Test
    void writesConfluentsFormatWithTheIdThatTheRegistryGave() throws Exception {
        server.answers(200, "{\"id\":300}");

        assertThat(format.write("orders", PIE)).containsExactly(0, 0, 0, 1, 44, 2, 4, 2, 6, 'p', 'i', 'e', 0);

        assertThat(server.asked()).containsExactly("POST /subjects/orders-value/versions");
    }

    @Test
    void registersItsSchemaAgainWhenHalfAMinuteHasPassed() throws Exception {
        server.answers(200, "{\"id\":1}");
        format.write("orders", PIE);
        server.answers(200, "{\"id\":2}");

        now.set(Instant.EPOCH.plusSeconds(29));
        assertThat(format.write("orders", PIE)[4]).isEqualTo((byte) 1);
        now.set(Instant.EPOCH.plusSeconds(30));
        assertThat(format.write("orders", PIE)[4]).isEqualTo((byte) 2);

        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void saysThatTheRegistryIsAway() {
        server.answers(503, "");

        assertThatExceptionOfType(FormatUnavailableException.class)
                .isThrownBy(() -> format.write("orders", PIE))
                .withMessage("The schema registry at %s cannot work at the moment: HTTP 503.", server.uri());
    }

    @Test
    void tellsWhyTheRegistryRefusesItsSchema() {
        server.answers(409, "{\"message\":\"The field count was removed.\"}");

        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> format.write("orders", PIE))
                .withMessageEndingWith("refuses the schema of orders-value: The field count was removed.");
    }
}
