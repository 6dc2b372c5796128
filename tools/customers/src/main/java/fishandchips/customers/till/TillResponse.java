package fishandchips.customers.till;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a till answers, in HTTP/1.1.
 *
 * @param headers by their names in lower case; of several with one name the last
 */
record TillResponse(int status, Map<String, String> headers, String body) {

    /** Far longer than any till's answer. */
    private static final int LONGEST = 65_536;

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})( .*)?");

    /**
     * Reads an answer, and nothing of what follows it.
     *
     * @throws IOException when it does not come, does not come whole, or is none
     */
    static TillResponse read(InputStream in) throws IOException {
        var status = STATUS_LINE.matcher(line(in));
        if (!status.matches()) {
            throw new ProtocolException("This is no answer in HTTP/1.1.");
        }
        var headers = headers(in);
        var body = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")
                ? chunks(in)
                : bytes(in, number(headers.getOrDefault("content-length", "0"), 10));
        return new TillResponse(Integer.parseInt(status.group(1)), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the till is ready for another request on the same connection. */
    boolean keepsOpen() {
        return !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts.length < 2 ? "" : parts[1].strip());
        }
        return headers;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = number(line(in), 16); size > 0; size = number(line(in), 16)) {
            body.writeBytes(bytes(in, size));
            if (!line(in).isEmpty() || body.size() > LONGEST) {
                throw new ProtocolException("The answer's pieces do not fit together.");
            }
        }
        headers(in); // what trails behind the last piece
        return body.toByteArray();
    }

    private static int number(String text, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(text, radix);
        } catch (NumberFormatException e) {
            throw new ProtocolException("The answer does not say how long it is.");
        }
    }

    private static byte[] bytes(InputStream in, int count) throws IOException {
        if (count < 0 || count > LONGEST) {
            throw new ProtocolException("The answer is too long.");
        }
        var bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("The till has hung up.");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0 || line.length() == LONGEST) {
                throw new EOFException("The till has hung up.");
            }
            line.append((char) character);
        }
        return line.toString().stripTrailing();
    }
}
