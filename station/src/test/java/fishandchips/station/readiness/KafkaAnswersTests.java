package fishandchips.station.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link KafkaAnswers}. */
class KafkaAnswersTests {

    private final Admin kafka = mock();
    private final DescribeClusterResult answer = mock();
    private final KafkaAnswers check = new KafkaAnswers(kafka);

    @BeforeEach
    void opens() throws Exception {
        when(kafka.describeCluster(any(DescribeClusterOptions.class))).thenReturn(answer);
        isCluster("first");
        check.attempt();
    }

    private void isCluster(String id) {
        when(answer.clusterId()).thenReturn(KafkaFuture.completedFuture(id));
    }

    @Test
    void hasNoProblemWithTheKafkaThatItOpenedWith() {
        assertThat(check.problem()).isEmpty();
    }

    @Test
    void seesAnotherKafka() {
        isCluster("second");

        assertThat(check.problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("This is another Kafka: the station opened with cluster first and now sees"
                                + " cluster second"));
    }

    @Test
    void stillSeesAnotherKafkaWhenTheStationOpensAgain() throws Exception {
        isCluster("second");

        check.attempt();

        assertThat(check.problem()).isPresent();
    }

    @Test
    void isAtEaseWhenTheFirstKafkaIsBack() {
        isCluster("second");
        check.problem();
        isCluster("first");

        assertThat(check.problem()).isEmpty();
    }

    @Test
    void saysThatKafkaDoesNotAnswer() {
        var failed = new KafkaFutureImpl<String>();
        failed.completeExceptionally(new TimeoutException("No broker"));
        when(answer.clusterId()).thenReturn(failed);

        assertThat(check.problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("Kafka does not answer: "));
    }
}
