package fishandchips.customers.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link TillResponse}. */
class TillResponseTests {

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsOneAnswerAfterTheOther() throws IOException {
        var in = bytes("HTTP/1.1 503 \nRetry-After: 2\nContent-Length: 4\n\nbusyHTTP/1.1 202 Accepted\n\n");

        var first = TillResponse.read(in);
        var second = TillResponse.read(in);

        assertThat(first.status()).isEqualTo(503);
        assertThat(first.headers()).containsEntry("retry-after", "2");
        assertThat(first.body()).isEqualTo("busy");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void putsPiecesTogether() throws IOException {
        var in =
                bytes("HTTP/1.1 202\nTransfer-Encoding: chunked\n\n6\nfish a\nB\nnd chips £\n0\nTrailing: yes\n\nHTTP");

        assertThat(TillResponse.read(in).body()).isEqualTo("fish and chips £");
        assertThat(in.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("HTTP");
    }

    @Test
    void saysWhetherTheTillHangsUp() throws IOException {
        assertThat(TillResponse.read(bytes("HTTP/1.1 202\nConnection: close\n\n"))
                        .keepsOpen())
                .isFalse();
        assertThat(TillResponse.read(bytes("HTTP/1.1 202\nConnection: keep-alive\n\n"))
                        .keepsOpen())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 2",
                "SSH-2.0-OpenSSH\n\n",
                "HTTP/1.1 202\nContent-Length: 5\n\nfish",
                "HTTP/1.1 202\nContent-Length: -1\n\n",
                "HTTP/1.1 202\nContent-Length: many\n\n",
                "HTTP/1.1 202\nContent-Length: 99999999\n\n",
                "HTTP/1.1 202\nTransfer-Encoding: chunked\n\n4\nfish",
                "HTTP/1.1 202\nTransfer-Encoding: chunked\n\n3\nfish\n0\n\n",
                "HTTP/1.1 202\nTransfer-Encoding: chunked\n\n-1\n\n"
            })
    void refusesWhatIsNoWholeAnswer(String text) {
        assertThatThrownBy(() -> TillResponse.read(bytes(text))).isInstanceOf(IOException.class);
    }
}
