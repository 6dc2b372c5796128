package fishandchips.kafkaesque.http;

import com.sun.net.httpserver.HttpExchange;
import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** What a client asks for. */
record Request(HttpExchange exchange, MatchResult address) {

    private static final int MOST_BYTES = 1 << 20;

    /** A part of the path, by its name in the route. */
    String path(String name) {
        return address.group(name);
    }

    /** A parameter of the query. */
    Optional<String> query(String name) {
        return Stream.ofNullable(exchange.getRequestURI().getRawQuery())
                .flatMap(query -> Stream.of(query.split("&")))
                .map(each -> (each + "=").split("=", -1))
                .filter(each -> each[0].equals(name))
                .map(each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8))
                .findFirst();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /**
     * The lines of the body.
     *
     * @throws Refusal when it is too long, or no text in UTF-8
     */
    List<String> lines() throws IOException {
        var body = exchange.getRequestBody();
        var bytes = body.readNBytes(MOST_BYTES + 1);
        body.transferTo(OutputStream.nullOutputStream()); // a client that is still sending hears no answer
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(413, "A request has at most %s bytes.", MOST_BYTES);
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString().lines().toList();
        } catch (CharacterCodingException _) {
            throw new Refusal(400, "The body is no text in UTF-8.");
        }
    }
}
