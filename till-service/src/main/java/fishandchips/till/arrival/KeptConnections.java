package fishandchips.till.arrival;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Has Tomcat keep the connection of a client that gets a certain 503.
 *
 * <p>Tomcat closes the connection of every 503, and has no setting for that. It looks at the status before it writes the
 * status line, and again when the request is done. So the status is 503 only in between: {@link #beforeStatusLine} sets it, and
 * {@link #service} takes it back.
 */
final class KeptConnections implements Adapter {

    private static final String KEPT = KeptConnections.class.getName();

    private final Adapter tomcat;

    KeptConnections(Adapter tomcat) {
        this.tomcat = tomcat;
    }

    static void beforeStatusLine(Request request, Response response) {
        if (response.getStatus() == WatchedConnections.UNAVAILABLE) {
            request.setAttribute(KEPT, true);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        tomcat.service(request, response);
        if (request.getAttribute(KEPT) != null) {
            response.setStatus(WatchedConnections.UNAVAILABLE);
        }
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return tomcat.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return tomcat.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        tomcat.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        tomcat.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return tomcat.getDomain();
    }
}
