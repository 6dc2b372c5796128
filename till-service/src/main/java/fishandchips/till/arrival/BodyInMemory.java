package fishandchips.till.arrival;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A request body that has arrived. */
class BodyInMemory extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    BodyInMemory(byte[] body) {
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
