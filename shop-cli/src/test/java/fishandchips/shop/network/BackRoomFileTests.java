package fishandchips.shop.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fishandchips.shop.ShopFailedException;
import fishandchips.shop.backends.BackendState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackRoomFileTests {

    private static final String WHOLE = """
            kafka.bootstrap.servers=kafka-1:9092, kafka-2:9092
            kafka.security.protocol=SASL_PLAINTEXT
            redis=redis://auditor:secret@redis:6379
            database.url=jdbc:postgresql://postgres/shop
            database.user=auditor
            database.password=secret
            """;

    @TempDir
    private Path folder;

    private BackRoomFile file(String text) throws IOException {
        return new BackRoomFile(Files.writeString(folder.resolve("back-room.properties"), text));
    }

    @Test
    void tellsHowToReachWhatStandsBehindTheStations() throws IOException {
        var backRoom = file(WHOLE).read();

        assertThat(backRoom.kafka())
                .containsEntry("bootstrap.servers", "kafka-1:9092, kafka-2:9092")
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .hasSize(2);
        assertThat(backRoom.redis().getUserInfo()).isEqualTo("auditor:secret");
        assertThat(backRoom.database().url()).isEqualTo("jdbc:postgresql://postgres/shop");
    }

    @Test
    void namesEveryBackendAndTellsNoSecretOfIt() throws IOException {
        var backends = BackRoomPlan.of(file(WHOLE).read());

        assertThat(backends)
                .extracting(BackendState::name, BackendState::address)
                .containsExactly(
                        tuple("kafka-1", "kafka-1:9092"),
                        tuple("kafka-2", "kafka-2:9092"),
                        tuple("redis", "redis:6379"),
                        tuple("postgres", "postgres:5432"));
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        var file = file(WHOLE.replace("database.user=auditor\n", ""));

        assertThatThrownBy(file::read)
                .isInstanceOf(ShopFailedException.class)
                .hasMessageEndingWith("back-room.properties does not say database.user.");
    }
}
