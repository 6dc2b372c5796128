package fishandchips.bench.load;

import java.nio.charset.StandardCharsets;

/** What the bench's customers order. */
final class Wanted {

    private static final String JSON = """
            {"parts":[["cod","chips"],["chips","chips"]],"extras":["salt","vinegar"],"channel":"web",\
            "deliverTo":{"name":"Mrs Haddock","address":"17 Harbour Street, second floor"}}""";

    private Wanted() {}

    /** As a till wants it. */
    static byte[] json() {
        return JSON.getBytes(StandardCharsets.US_ASCII);
    }
}
