package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedBackendsIT {

    @Test
    void areStartedOnceForAllTests() {
        assertThat(SharedBackends.kafka()).isSameAs(SharedBackends.kafka());
        assertThat(SharedBackends.redis()).isSameAs(SharedBackends.redis());
        assertThat(SharedBackends.postgres()).isSameAs(SharedBackends.postgres());
    }
}
