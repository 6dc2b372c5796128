package fishandchips.chaos.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaFramesTests {

    private final List<Integer> seen = new ArrayList<>();

    private final KafkaFrames frames = new KafkaFrames(4, head -> {
        var number = head.getInt();
        seen.add(number);
        return number != 3;
    });

    /** Frames with these numbers in their heads, and a payload that could be taken for a head. */
    private static byte[] frames(int... numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * 16);
        for (var number : numbers) {
            bytes.putInt(12).putInt(number).putInt(3).putInt(3);
        }
        return bytes.array();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 16, 17, 100})
    void seesTheHeadOfEachFrameInWhateverPiecesItComes(int piece) {
        var stream = frames(1, 2, 4);

        for (var at = 0; at < stream.length; at += piece) {
            var next = Arrays.copyOfRange(stream, at, Math.min(at + piece, stream.length));
            assertThat(frames.passing(next, next.length)).isEqualTo(next.length);
        }

        assertThat(seen).containsExactly(1, 2, 4);
    }

    @Test
    void letsPassWhatComesBeforeAFrameThatMayNot() {
        var stream = frames(1, 2, 3, 4);

        assertThat(frames.passing(stream, stream.length)).isEqualTo(32);
        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void letsNothingPassOfAFrameWhoseHeadHasComeBefore() {
        var stream = frames(3);

        assertThat(frames.passing(stream, 7)).isEqualTo(7);
        assertThat(frames.passing(new byte[] {3, 0}, 2)).isZero();
    }

    @Test
    void looksAtNoMoreThanThereIs() {
        var stream = frames(1, 3);

        assertThat(frames.passing(stream, 16)).isEqualTo(16);
        assertThat(seen).containsExactly(1);
    }
}
