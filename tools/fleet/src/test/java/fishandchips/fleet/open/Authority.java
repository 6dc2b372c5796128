package fishandchips.fleet.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Issues certificates with the JDK's {@code keytool}, and writes them down as PEM files. */
class Authority {

    private static final String SELF = "authority";
    private static final String PASSWORD = "for-a-test";

    private final Path folder;
    private final Path store;

    /**
     * What somebody proves with who they are.
     *
     * @param both certificate and key in one file, as Kafka wants them
     */
    record Papers(Path certificate, Path key, Path both) {}

    /** An authority that nobody trusts yet; the folder is for all that it writes down. */
    Authority(Path folder) throws Exception {
        this.folder = folder;
        this.store = folder.resolve("authority.p12");
        generate(SELF, "-ext", "bc:c");
        write(SELF);
    }

    /** For those who shall trust it. */
    Path certificate() {
        return folder.resolve(SELF + ".crt");
    }

    /** Issues a certificate for a name, good for clients and for servers on this machine. */
    Papers issue(String name) throws Exception {
        generate(name, "-signer", SELF, "-ext", "san=dns:localhost,ip:127.0.0.1");
        return write(name);
    }

    private void generate(String name, String... more) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", name, "-dname", "CN=" + name));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private Papers write(String name) throws IOException, GeneralSecurityException {
        var entries = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var certificate = pem("CERTIFICATE", entries.getCertificate(name).getEncoded());
        var key =
                pem("PRIVATE KEY", entries.getKey(name, PASSWORD.toCharArray()).getEncoded());
        return new Papers(
                Files.writeString(folder.resolve(name + ".crt"), certificate),
                Files.writeString(folder.resolve(name + ".key"), key),
                Files.writeString(folder.resolve(name + ".pem"), certificate + key));
    }

    private static String pem(String label, byte[] content) {
        var lines = Base64.getMimeEncoder().encodeToString(content);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines);
    }
}
