package fishandchips.lessons.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Commit}. */
class CommitTests {

    @Test
    void readsACommit() {
        var value = ByteBuffer.allocate(100).putShort((short) 3).putLong(41).putInt(-1);

        assertThat(Commit.parse(record(key(1), value.array())))
                .contains(new Commit("accountant", new TopicPartition("orders", 3), 41, Instant.ofEpochMilli(1_700)));
    }

    @Test
    void ignoresTheDeletionOfACommit() {
        assertThat(Commit.parse(record(key(1), null))).isEqualTo(Optional.empty());
    }

    @Test
    void ignoresTheMembersOfAGroup() {
        assertThat(Commit.parse(record(key(2), HexFormat.of().parseHex("0003"))))
                .isEmpty();
    }

    private static byte[] key(int version) {
        return ByteBuffer.allocate(2 + 2 + 10 + 2 + 6 + 4)
                .putShort((short) version)
                .putShort((short) 10)
                .put("accountant".getBytes(UTF_8))
                .putShort((short) 6)
                .put("orders".getBytes(UTF_8))
                .putInt(3)
                .array();
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                "__consumer_offsets",
                0,
                0,
                1_700,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
