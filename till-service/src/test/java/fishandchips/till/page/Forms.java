package fishandchips.till.page;

import org.springframework.util.LinkedMultiValueMap;

/** Order pages for tests. */
final class Forms {

    static final String KEY = "a-key-that-is-long-enough";

    private Forms() {}

    /** A page that was filled in like this; {@code entries} are fields and values in turn. */
    static MenuForm filledIn(String... entries) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("key", KEY);
        for (var i = 0; i < entries.length; i += 2) {
            fields.add(entries[i], entries[i + 1]);
        }
        return new MenuForm(fields);
    }
}
