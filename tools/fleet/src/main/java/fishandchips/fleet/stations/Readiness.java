package fishandchips.fleet.stations;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a station for its health. Safe for any number of threads. */
@FunctionalInterface
public interface Readiness {

    /** Whether a station is ready for work; false when it does not answer. */
    boolean of(StationState station) throws InterruptedException;

    /** Asks the actuator. */
    static Readiness byActuator() {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        return station -> {
            var request = HttpRequest.newBuilder(station.readiness())
                    .timeout(Duration.ofSeconds(3))
                    .build();
            try {
                return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException _) {
                return false;
            }
        };
    }
}
