package fishandchips.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.OpenSearchException;
import org.opensearch.cluster.health.ClusterHealthStatus;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.transport.client.Client;

/** Whether OpenSearch can be used. Safe for any number of threads. */
final class SearchHealth {

    private static final TimeValue PATIENCE = TimeValue.timeValueSeconds(1);

    private volatile @Nullable Client node;

    /** From now on there is a node whose health it tells. */
    void of(Client client) {
        node = client;
    }

    /** Red means that an index cannot be read or written. A red one becomes ready by itself, or by being deleted. */
    Optional<String> waitsFor() {
        var client = node;
        if (client == null) {
            return Optional.of("OpenSearch starts.");
        }
        try {
            var health = client.admin().cluster().prepareHealth().get(PATIENCE);
            return health.getStatus() == ClusterHealthStatus.RED
                    ? Optional.of("OpenSearch is red: %s"
                            .formatted(health.getIndices().keySet()))
                    : Optional.empty();
        } catch (OpenSearchException e) {
            return Optional.of("OpenSearch does not tell its health.");
        }
    }
}
