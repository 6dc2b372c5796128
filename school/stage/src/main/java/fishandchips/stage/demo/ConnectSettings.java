package fishandchips.stage.demo;

import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.stations.StationKind;
import fishandchips.neighbours.ConnectModule;
import fishandchips.neighbours.RegistryModule;
import fishandchips.registry.RegistryRefusedException;
import fishandchips.registry.RegistryUnavailableException;
import fishandchips.registry.SchemaRegistry;
import fishandchips.stage.connect.Sink;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kafka Connect in a demo.
 *
 * @param sink what it does
 * @param registry where a schema registry is that others run; null when there is none: Avro then has one of the demo's own
 */
record ConnectSettings(Sink sink, @Nullable URI registry) {

    private static final String SCHEMA_URI = "SHOP_CONNECT_SCHEMA_URI";
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    /**
     * The same with a registry that others run.
     *
     * @throws WrongUseException when that is no address
     */
    ConnectSettings withRegistry(String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() != null && uri.toString().matches("https?:.*")) {
                return new ConnectSettings(sink, uri);
            }
        } catch (URISyntaxException _) {
            // nor is it any other address
        }
        throw new WrongUseException( // which does not repeat it: it may have a password
                "What -s or SCHEMA_REGISTRY_URI names is no schema registry; say it like http://localhost:8750/apis/ccompat/v7.");
    }

    /**
     * Asks the registry that others run, if there is one.
     *
     * @throws ShopFailedException when it does not answer, or is none
     */
    void visitRegistry() throws InterruptedException {
        if (registry != null) {
            try (var there = new SchemaRegistry(registry, ANSWERS_WITHIN)) {
                there.subjects();
            } catch (RegistryUnavailableException | RegistryRefusedException e) {
                throw new ShopFailedException(String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** The kinds of stations that are there once, besides those that wrap orders. */
    List<StationKind> stations() {
        return hasOwnRegistry()
                ? List.of(ConnectModule.CONNECT, RegistryModule.REGISTRY)
                : List.of(ConnectModule.CONNECT);
    }

    private boolean hasOwnRegistry() {
        return sink == Sink.AVRO && registry == null;
    }

    /** The same shop with these stations, none of them yet. */
    OpenSettings addTo(OpenSettings shop) {
        var told = new HashMap<>(shop.gear().settings());
        told.putAll(sink.settings());
        if (registry != null) {
            told.put(SCHEMA_URI, registry.toString());
        }
        var settings = shop.with(new ConnectModule()).with(ConnectModule.CONNECT, 0);
        if (hasOwnRegistry()) {
            settings = settings.with(new RegistryModule()).with(RegistryModule.REGISTRY, 0);
        }
        return settings.in(shop.gear().telling(told));
    }
}
