package fishandchips.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Unit tests for {@link CabinetMemory}. */
class CabinetMemoryTests {

    /** {@code ./shop status --json} shows it. */
    @Test
    void hasTheWholeMemoryAsJsonToo() {
        assertThat(JsonMapper.shared().writeValueAsString(new CabinetMemory(3, 100)))
                .isEqualTo("{\"orders\":3,\"bytesPerOrder\":100,\"bytes\":300}");
    }
}
