package fishandchips.fleet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.ShopFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackRoomFileTests {

    private static final String WHOLE = """
            user=auditor
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
    void tellsHowToReachTheBackendsAndAsWhom() throws IOException {
        var backRoom = file(WHOLE).read();

        assertThat(backRoom.kafka())
                .containsEntry("bootstrap.servers", "kafka-1:9092, kafka-2:9092")
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .hasSize(2);
        assertThat(backRoom.redis().getUserInfo()).isEqualTo("auditor:secret");
        assertThat(backRoom.database().url()).isEqualTo("jdbc:postgresql://postgres/shop");
        assertThat(file(WHOLE).user()).isEqualTo("auditor");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        var file = file(WHOLE.replace("database.user=auditor\n", ""));

        assertThatThrownBy(file::read)
                .isInstanceOf(ShopFailedException.class)
                .hasMessageEndingWith("back-room.properties does not say database.user.");
    }
}
