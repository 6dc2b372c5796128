package fishandchips.fleet.open;

import fishandchips.backends.Ports;
import java.util.Locale;

/**
 * How a browser at the board reaches the server behind the hands-on buttons.
 *
 * @param port on loopback
 * @param token what they must show
 */
public record HandsOn(int port, String token) {

    /** A free port, and a token that nobody can guess. */
    static HandsOn make() {
        return new HandsOn(Ports.free(), LoopbackServer.newToken());
    }

    /** What a board must let its page talk to. */
    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** What comes behind a board's address, for its page alone: browsers send no fragment to anyone. */
    public String fragment() {
        return String.format(Locale.ROOT, "#hands-on=%d.%s", port, token);
    }
}
