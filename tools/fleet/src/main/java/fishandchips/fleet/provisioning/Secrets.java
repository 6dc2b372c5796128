package fishandchips.fleet.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The passwords of a shop in containers, in a folder with one folder for each container. */
public final class Secrets {

    private Secrets() {}

    /**
     * Makes up the passwords that are missing, and writes for each container what it must know.
     *
     * @param anew whether to replace the passwords that there are
     * @param brokers how many brokers Kafka has if the shop is new
     * @return whether any password is new
     * @throws fishandchips.console.WrongUseException when the shop was opened with fewer brokers
     */
    public static boolean write(Path folder, boolean anew, int brokers) throws IOException {
        var file = folder.resolve("passwords.properties");
        var known = Files.exists(file);
        var cluster = Cluster.in(folder, known, brokers);
        var passwords = Passwords.in(file, anew);
        Files.writeString(file, passwords.text());
        new SecretFiles(passwords).write(folder);
        cluster.write(folder);
        return anew || !known;
    }
}
