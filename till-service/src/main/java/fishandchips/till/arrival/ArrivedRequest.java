package fishandchips.till.arrival;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A request whose body is in memory. */
class ArrivedRequest extends HttpServletRequestWrapper {

    private static final int MAX_FIELDS = 100;

    private final ServletInputStream body;

    ArrivedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = new Body(body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        /** Nothing in the till reads a body asynchronously. */
        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is there already; read it.");
        }
    }

    /** A form. Its fields are those of the body; what an address has behind its question mark is none of them. */
    static final class Form extends ArrivedRequest {

        private final Map<String, String[]> fields = new LinkedHashMap<>();

        /**
         * Reads the fields of a form.
         *
         * @throws org.apache.tomcat.util.http.InvalidParameterException when they are too many, or not in UTF-8
         */
        Form(HttpServletRequest request, byte[] body) {
            super(request, body);
            var form = new Parameters();
            form.setLimit(MAX_FIELDS);
            form.setCharset(StandardCharsets.UTF_8);
            form.processParameters(body, 0, body.length);
            form.getParameterNames()
                    .asIterator()
                    .forEachRemaining(name -> fields.put(name, form.getParameterValues(name)));
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
            return Collections.unmodifiableMap(fields);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }
    }
}
