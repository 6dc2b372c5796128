package fishandchips.board.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat says when it refuses a request that never reached the board: a problem, instead of a page about Tomcat.
 * Public because Tomcat makes it by its name.
 */
public class QuietErrors extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.set(response.getResponse());
            Fault.of(status).write(response.getResponse(), status);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The browser has left before the refusal", e);
        }
    }
}
