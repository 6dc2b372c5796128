package fishandchips.http.servlet;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat says when it refuses a request that never reached Spring: a problem, instead of a page about Tomcat. */
final class ProblemReportValve extends ErrorReportValve {

    private final ProblemHandler problems;
    private final SecurityHeaders headers;

    ProblemReportValve(ProblemHandler problems, SecurityHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    /** Tomcat makes a valve of the class in its setting unless there is one of that class already. */
    void addTo(StandardHost host) {
        host.getPipeline().addValve(this);
        host.setErrorReportValveClass(getClass().getName());
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            headers.set(response.getResponse());
            ProblemHandler.write(problems.problem(status).withStatus(status), response.getResponse(), status);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client has left before the refusal", e);
        }
    }
}
