package fishandchips.kafkaesque.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The examples of the article's first page. */
class StepsTests {

    @Test
    void oneProducerAndOneConsumer() {
        var log = new DequeLog();
        for (var n = 0; n < 6; n++) {
            log.put("event " + n);
        }

        assertThat(log.get(0)).isEqualTo("event 0"); // the earliest
        assertThat(log.get(-1)).isEqualTo("event 5"); // the latest
        assertThat(log.get(3)).isEqualTo("event 3");
        assertThat(log.size()).isEqualTo(6); // reading has removed nothing
    }

    @Test
    void infiniteStorageDoesNotExist() {
        var log = new BoundedLog(3);
        for (var n = 0; n < 6; n++) {
            log.put("event " + n);
        }

        assertThat(log.earliest()).isEqualTo(new BoundedLog.Event(3, "event 3"));
        assertThat(log.get(-1)).isEqualTo(new BoundedLog.Event(5, "event 5"));
        assertThatThrownBy(() -> log.get(2)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void topics() {
        var topics = new SeveralTopics();
        topics.put("numbers", "0");
        topics.put("letters", "a");
        topics.put("numbers", "1");

        assertThat(topics.topic("numbers").latest().value()).isEqualTo("1");
        assertThat(topics.topic("letters").latest().offset()).isZero();
    }

    @Test
    void topicsAndKeys() {
        var topics = new SeveralTopics();
        topics.topic("left");
        topics.topic("right");

        var first = topics.putByKey("order 17", "placed");
        var second = topics.putByKey("order 17", "paid");

        assertThat(second).isEqualTo(first); // so they are in one log, and in order
    }

    @Test
    void moreProducers() {
        var log = new BoundedLog(100);
        log.put("0"); // P1
        log.put("a"); // P2
        log.put("1"); // P1

        assertThat(log.get(1).value()).isEqualTo("a");
    }

    @Test
    void moreConsumersAndCommitting() {
        var log = new BoundedLog(100);
        log.put("0");
        log.put("1");
        log.put("2");
        var committed = new HashMap<String, Long>();

        var c1 = new SimpleConsumer("c1", log, committed);
        var c2 = new SimpleConsumer("c2", log, committed);
        assertThat(c1.read()).isEqualTo("0");
        assertThat(c1.read()).isEqualTo("1");
        assertThat(c2.read()).isEqualTo("0"); // c1 has taken nothing away
        c1.commit();

        var again = new SimpleConsumer("c1", log, committed); // c1 has crashed, and comes again
        assertThat(again.read()).isEqualTo("2");
        assertThat(committed).isEqualTo(Map.of("c1", 2L));
    }
}
