package fishandchips.till.web;

import fishandchips.till.problem.Fault;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A request body that refuses to be longer than it may. */
class CountedBody extends ServletInputStream {

    private final ServletInputStream body;
    private int left;

    CountedBody(ServletInputStream body, int maxBytes) {
        this.body = body;
        this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
        var one = body.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var some = body.read(bytes, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw Fault.TOO_LARGE.exception();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
