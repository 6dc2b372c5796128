package fishandchips.till.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A form that is in memory. Its fields are those of the body; what an address has behind its question mark is none of them. */
class ArrivedForm extends ArrivedRequest {

    private static final int MAX_FIELDS = 100;

    private final Map<String, String[]> fields;

    /**
     * Reads the fields of a form.
     *
     * @throws org.apache.tomcat.util.http.InvalidParameterException when they are too many, or not in UTF-8
     */
    ArrivedForm(HttpServletRequest request, byte[] body) {
        super(request, body);
        this.fields = Collections.unmodifiableMap(fields(body));
    }

    private static Map<String, String[]> fields(byte[] body) {
        var form = new Parameters();
        form.setLimit(MAX_FIELDS);
        form.setCharset(StandardCharsets.UTF_8);
        form.processParameters(body, 0, body.length);
        var fields = new LinkedHashMap<String, String[]>();
        form.getParameterNames().asIterator().forEachRemaining(name -> fields.put(name, form.getParameterValues(name)));
        return fields;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }
}
