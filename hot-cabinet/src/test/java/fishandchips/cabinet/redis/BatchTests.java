package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchTests {

    private final UUID order = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private final Batch batch = new Batch(1);

    @Test
    void packsTheSourceInTenBytesAndThePortionsInFour() {
        batch.add(order, Portions.of(Portion.CHIPS, 255), new RecordSource(65_534, 258));

        assertThat(HexFormat.of().formatHex(batch.entries())).isEqualTo("fffe" + "0000000000000102" + "0000ff00");
    }

    @Test
    void namesAnOrderByItsRawIdUnderTheHashTagOfTheCounts() {
        batch.add(order, Portions.of(Portion.COD, 1), new RecordSource(0, 0));

        assertThat(batch.keys())
                .extracting(HexFormat.of()::formatHex)
                .containsExactly(
                        HexFormat.of().formatHex("{cabinet}:portions".getBytes(US_ASCII)),
                        HexFormat.of().formatHex("{cabinet}:o:".getBytes(US_ASCII))
                                + "00112233445566778899aabbccddeeff");
    }

    @Test
    void refusesMoreOfAPortionThanAByteHolds() {
        assertThatThrownBy(() -> batch.add(order, Portions.of(Portion.COD, 256), new RecordSource(0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256 portions of a kind");
    }
}
