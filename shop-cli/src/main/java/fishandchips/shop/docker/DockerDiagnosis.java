package fishandchips.shop.docker;

import fishandchips.shop.ShopFailedException;
import fishandchips.shop.WrongUseException;
import java.io.IOException;
import java.util.List;

/** Finds out why Docker did not do what it was told, and puts it in a sentence. */
final class DockerDiagnosis {

    private final Attempt attempt;

    DockerDiagnosis(Attempt attempt) {
        this.attempt = attempt;
    }

    /** Tries a harmless docker command. */
    @FunctionalInterface
    interface Attempt {

        /** Returns its exit code. */
        int exitCode(List<String> arguments) throws IOException, InterruptedException;
    }

    static WrongUseException noDocker() {
        return new WrongUseException("There is no docker command on this machine; ./shop open needs none.");
    }

    /** The reason for a failure, given what was complained of. */
    RuntimeException of(String complaint) throws IOException, InterruptedException {
        var lastLine = complaint
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("Run 'docker"))
                .reduce("", (_, line) -> line.strip());
        if (attempt.exitCode(List.of("compose", "version")) != 0) {
            return new WrongUseException("This Docker has no Compose: install its compose plugin, version 2 or later.");
        }
        if (attempt.exitCode(List.of("version", "--format", "{{.Server.Version}}")) != 0) {
            return new WrongUseException("Docker does not answer: is the engine running? (%s)".formatted(lastLine));
        }
        return new ShopFailedException("Docker says: " + lastLine);
    }
}
