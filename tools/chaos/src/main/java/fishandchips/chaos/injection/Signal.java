package fishandchips.chaos.injection;

import java.io.IOException;
import java.util.Locale;

/** What a process can be told without its knowing. */
enum Signal {
    STOP,
    CONT;

    /** Sends it to a process and all that it has started. Returns when it has been sent. */
    void send(ProcessHandle process) throws IOException, InterruptedException {
        for (var child : process.descendants().toList()) {
            send(child.pid());
        }
        send(process.pid());
    }

    private void send(long pid) throws IOException, InterruptedException {
        var exitCode = new ProcessBuilder("sh", "-c", String.format(Locale.ROOT, "kill -%s %d", name(), pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exitCode != 0 && ProcessHandle.of(pid).isPresent()) { // one that has gone needs no signal
            throw new IOException(String.format(Locale.ROOT, "Process %d could not be sent %s", pid, this));
        }
    }
}
