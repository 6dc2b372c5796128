package fishandchips.till.arrival;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The connections of Tomcat, of which those can be closed on which a request does not arrive in time. Tomcat itself limits only
 * the time between two bytes. Public because Tomcat makes it by its name.
 */
public final class WatchedConnections extends Http11NioProtocol {

    /** What Tomcat says of a request that has not begun. */
    private static final long NOT_BEGUN = -1;

    /**
     * The status that the till sets for a 503 after which the connection stays open. Clients that had to connect again for each
     * attempt would cost an overloaded till more than their orders.
     */
    public static final int UNAVAILABLE = 429;

    private static final ScopedValue<Long> WAITED_NANOS = ScopedValue.newInstance();

    /** An order and its answer fit in. Tomcat's 16 KB for each connection would be most of what an idle one takes. */
    private static final int BUFFER_BYTES = 2_048;

    /** Small buffers: many clients of a shop that is overloaded keep a connection until they may try again. */
    public WatchedConnections() {
        var sockets = getEndpoint().getSocketProperties();
        sockets.setAppReadBufSize(BUFFER_BYTES);
        sockets.setAppWriteBufSize(BUFFER_BYTES);
    }

    /** How long the request that this thread handles has waited for the thread. */
    public static long waitedNanos() {
        return WAITED_NANOS.orElse(0L);
    }

    @Override
    public void setExecutor(Executor executor) {
        super.setExecutor(task -> {
            var arrived = System.nanoTime();
            executor.execute(() ->
                    ScopedValue.where(WAITED_NANOS, System.nanoTime() - arrived).run(task));
        });
    }

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new KeptConnections(adapter));
    }

    /** Tomcat asks this after it has decided whether to close the connection, and before it writes the status line. */
    @Override
    public boolean useCompression(Request request, Response response) {
        KeptConnections.beforeStatusLine(request, response);
        return super.useCompression(request, response);
    }

    /**
     * Whether so many connections are open that other clients may be waiting for one: Tomcat leaves a client outside, without a
     * word, while there are too many.
     */
    public static boolean areCrowded(org.apache.catalina.connector.Request request) {
        return request.getConnector().getProtocolHandler() instanceof WatchedConnections watched
                && watched.areCrowded();
    }

    /** Whether four fifths of the connections that may be open are open. */
    boolean areCrowded() {
        return getConnectionCount() * 5 >= getMaxConnections() * 4L;
    }

    /**
     * Closes the connections whose clients have been sending a head, or a body, for longer than this.
     *
     * @return how many they were
     */
    int closeLate(Duration patience, ArrivingBodies bodies) {
        var closed = 0;
        for (var connection : getEndpoint().getConnections()) {
            var begun = headBegun(connection);
            if (begun.isEmpty()) {
                begun = bodies.begun(connection.getServletConnection("http/1.1", ""));
            }
            if (begun.isPresent() && System.nanoTime() - begun.getAsLong() > patience.toNanos()) {
                connection.close();
                closed++;
            }
        }
        return closed;
    }

    /** A connection keeps its processor between two reads only while the head of a request is incomplete. */
    private static OptionalLong headBegun(SocketWrapperBase<?> connection) {
        if (connection.getCurrentProcessor() instanceof Processor processor) {
            var begun = processor.getRequest().getStartTimeNanos();
            return begun == NOT_BEGUN ? OptionalLong.empty() : OptionalLong.of(begun);
        }
        return OptionalLong.empty();
    }
}
