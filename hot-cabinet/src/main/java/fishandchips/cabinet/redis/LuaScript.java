package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** A script that runs in Redis. For the packages of this module only. */
public final class LuaScript {

    private static final String SHARED = "cabinet";

    private final String name;
    private final byte[] text;
    private final byte[] digest;

    private LuaScript(String name, String text) {
        this.name = name;
        this.text = text.getBytes(UTF_8);
        this.digest = HexFormat.of().formatHex(sha1(this.text)).getBytes(UTF_8);
    }

    /**
     * Reads a script of the hot cabinet: what all of them share in {@code cabinet.lua}, then its own file.
     *
     * @param name of its file, without the ending
     */
    static LuaScript named(String name) {
        return following(SHARED, name);
    }

    /**
     * Reads a script: what it shares with others of its kind, then its own file.
     *
     * @param shared the file that they share, with its folder and without the ending
     * @param name of its file, likewise
     */
    public static LuaScript following(String shared, String name) {
        return new LuaScript(name, read(shared) + read(name));
    }

    /**
     * Reads a script that has nothing to do with portions and orders: its own file and no other.
     *
     * @param name of its file, without the ending
     */
    public static LuaScript alone(String name) {
        return new LuaScript(name, read(name));
    }

    String name() {
        return name;
    }

    byte[] text() {
        return text;
    }

    /** Under which Redis knows the script once it has seen it. */
    byte[] digest() {
        return digest;
    }

    private static String read(String name) {
        var path = "/fishandchips/cabinet/%s.lua".formatted(name);
        try (var file = Objects.requireNonNull(LuaScript.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha1(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-1, this one does not.", e);
        }
    }
}
