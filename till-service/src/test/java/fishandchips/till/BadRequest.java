package fishandchips.till;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A request that a till must survive.
 *
 * @param allowed the statuses that it may get; 0 stands for a connection closed without a word
 * @param wire what goes over the wire, one character for each byte
 */
record BadRequest(String name, Set<Integer> allowed, String wire) {

    private static final String ORDER = "{\"parts\":[[\"cod\"]]}";
    private static final String JSON = "Content-Type: application/json";
    private static final String GZIP = "Content-Encoding: gzip";

    private static final Pattern REPEATED = Pattern.compile("@\\{(.+?)\\*(\\d+)}");
    private static final Pattern CHARACTER = Pattern.compile("\\\\(?:x([0-9a-f]{2})|([rnt0]))");

    /** Bodies, each sent as any client would. */
    static Stream<BadRequest> bodies() {
        return lines("bad-orders.txt", body -> post(in(expand(body), StandardCharsets.UTF_8), JSON));
    }

    /** Heads, and whole requests. */
    static Stream<BadRequest> requests() {
        return lines("bad-requests.txt", line -> {
            var text = characters(expand(line.startsWith("+ ") || line.startsWith("- ") ? line.substring(2) : line));
            return switch (line.charAt(0)) {
                case '+' -> post(ORDER, JSON, text);
                case '-' -> post(ORDER, text);
                default -> text;
            };
        });
    }

    /** Bytes that are not JSON in UTF-8, or too many. */
    static Stream<BadRequest> bytesOfOtherKinds() {
        return Stream.of(
                of("byte order mark", in("\uFEFF" + ORDER, StandardCharsets.UTF_8), 400),
                of("UTF-16 with a mark", in(ORDER, StandardCharsets.UTF_16), 400),
                of("UTF-16 without a mark", in(ORDER, StandardCharsets.UTF_16BE), 400),
                of("UTF-32", in(ORDER, Charset.forName("UTF-32")), 400),
                of("Latin-1", "{\"parts\":[[\"c\u00f6d\"]]}", 400),
                of("surrogates in UTF-8", "{\"parts\":[[\"\u00ed\u00a0\u0080\"]]}", 400, 422),
                of("overlong UTF-8", "{\"parts\":[[\"\u00c0\u00af\"]]}", 400, 422),
                of(
                        "overlong letter in a name",
                        "{\"parts\":[[\"cod\"]],\"channel\":\"web\",\"deliverTo\":{\"name\":\"\u00c1\u0081da\",\"address\":\"1 Harbour Street\"}}",
                        400),
                of("nothing but 0xFF", "\u00ff\u00ff\u00ff\u00ff", 400),
                of("ten megabytes", " ".repeat(10_000_000), 413),
                new BadRequest("gzip", Set.of(415), post(gzip(ORDER), JSON, GZIP)),
                new BadRequest("gzip bomb", Set.of(415), post(gzip(" ".repeat(10_000_000)), JSON, GZIP)));
    }

    @Override
    public String toString() {
        return name;
    }

    private static BadRequest of(String name, String body, Integer... allowed) {
        return new BadRequest(name, Set.of(allowed), post(body, JSON));
    }

    /** Lines of the form {@code 400,422 name | text}. */
    private static Stream<BadRequest> lines(String file, UnaryOperator<String> writing) {
        return read(file).lines().filter(line -> !line.startsWith("#")).map(line -> {
            var bar = line.indexOf('|');
            var start = line.substring(0, bar).strip().split("\\s+", 2);
            var allowed =
                    Arrays.stream(start[0].split(",")).map(Integer::valueOf).collect(Collectors.toSet());
            var text = line.substring(bar + 1);
            return new BadRequest(start[1], allowed, writing.apply(text.startsWith(" ") ? text.substring(1) : text));
        });
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(BadRequest.class.getResourceAsStream("/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String post(String body, String... headers) {
        return String.format(
                Locale.ROOT,
                "POST /orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n\r\n%s",
                body.length(),
                String.join("\r\n", headers),
                body);
    }

    /** {@code @{chips*3}} is short for {@code chipschipschips}. */
    private static String expand(String text) {
        return REPEATED.matcher(text)
                .replaceAll(some -> Matcher.quoteReplacement(some.group(1).repeat(Integer.parseInt(some.group(2)))));
    }

    private static String characters(String text) {
        return CHARACTER
                .matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(String.valueOf(
                        one.group(1) != null ? (char) Integer.parseInt(one.group(1), 16) : escaped(one.group(2)))));
    }

    private static char escaped(String letter) {
        return switch (letter) {
            case "r" -> '\r';
            case "n" -> '\n';
            case "t" -> '\t';
            default -> '\0';
        };
    }

    private static String in(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String gzip(String plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toString(StandardCharsets.ISO_8859_1);
    }
}
