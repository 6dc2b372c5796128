package fishandchips.till.arrival;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body is in memory. */
class ArrivedRequest extends HttpServletRequestWrapper {

    private final ServletInputStream body;

    ArrivedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = new BodyInMemory(body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }
}
