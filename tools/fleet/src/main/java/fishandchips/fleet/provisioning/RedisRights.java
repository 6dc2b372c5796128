package fishandchips.fleet.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.ShopNames;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each principal may do on Redis: run the hot cabinet's scripts, and so each command that a script uses, for Redis
 * checks these against the user who runs it. The auditor may read. The manager may say what is lost, and look on. Nobody else is let in.
 */
final class RedisRights {

    /**
     * Nobody can come in as {@code default}, and anyone may ask whether Redis is alive. When Redis reads its own file of
     * what was written, as it starts, it checks the commands of each script against the rights of {@code default}, although another user
     * had run it: without them it would forget all that scripts have ever done, and say so in its log only (seen with
     * 8.0.2).
     */
    private static final List<String> EVERYBODY = List.of(
            "user default off resetpass sanitize-payload ~* &* +@all",
            "user health on nopass sanitize-payload resetchannels -@all +ping");

    /** Some commands are sent without a script, to look at the cabinet: whether it is trusted, and what is in it. */
    private static final String SCRIPTS = "~" + ShopNames.CABINET
            + "* -@all +ping +eval +evalsha +exists +mget +set +hget +hmget +hset +hgetall +hdel +time +info";

    /** Counting the cabinet anew is the preparers' business. */
    private static final String STOCKTAKING = SCRIPTS + " +get +del +unlink +pexpire +hincrby +scan";

    private static final String READING =
            "%R~" + ShopNames.CABINET + "* -@all +ping +mget +hgetall +exists +scan +info +memory|usage";

    /** A manager looks on until it has been counted, too. */
    private static final String SAYING_WHAT_IS_LOST = "%R~" + ShopNames.CABINET + "* %W~" + ShopNames.CABINET_LOST
            + " -@all +ping +set +exists +hmget +hgetall +info";

    private RedisRights() {}

    /** The file that Redis reads its users from. It holds no password, but what a password can be checked with. */
    static String users(Passwords passwords) {
        var stations = StationKind.all().stream()
                .filter(kind -> kind.backends().contains(BackendKind.REDIS))
                .map(kind ->
                        user(Principal.of(kind), kind.equals(StationKind.PREPARER) ? STOCKTAKING : SCRIPTS, passwords));
        var people = Stream.of(
                user(Principal.AUDITOR, READING, passwords), user(Principal.MANAGER, SAYING_WHAT_IS_LOST, passwords));
        return Stream.of(EVERYBODY.stream(), stations, people)
                .flatMap(users -> users)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String user(Principal principal, String rights, Passwords passwords) {
        return "user %s on sanitize-payload #%s resetchannels %s"
                .formatted(principal.label(), sha256(passwords.of(principal)), rights);
    }

    private static String sha256(String password) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256, this one does not.", e);
        }
    }
}
