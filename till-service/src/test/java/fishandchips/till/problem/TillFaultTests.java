package fishandchips.till.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Unit tests for {@link TillFault}. */
class TillFaultTests {

    @Test
    void asksForAnotherTransferCodingWhereTomcatDoesNotKnowTheOneItGot() {
        assertThat(TillFault.of(501).sentence())
                .contains("Transfer-Encoding: chunked")
                .doesNotContain("Allow");
    }
}
