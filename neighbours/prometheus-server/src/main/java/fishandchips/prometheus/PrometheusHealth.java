package fishandchips.prometheus;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/**
 * Whether Prometheus answers.
 *
 * @param address of its pages
 */
record PrometheusHealth(PrometheusSettings.Address address) {

    /** As in Prometheus itself, so that a Prometheus without this program is asked at the same address. */
    static final String READINESS = "/-/ready";

    private static final int PATIENCE_MILLIS = 2_000;

    /** What it waits for, as a sentence; empty when it answers. */
    Optional<String> waitsFor() {
        return isReady() ? Optional.empty() : Optional.of("Prometheus does not answer yet.");
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://" + address + READINESS).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
