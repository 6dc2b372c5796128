package fishandchips.connect.rest;

import fishandchips.http.RequestGuard;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.rest.ConnectRestExtension;
import org.apache.kafka.connect.rest.ConnectRestExtensionContext;

/** Lets the REST API refuse what a web page of another origin sends, as every HTTP port of the shop does. */
public final class GuardedRest implements ConnectRestExtension {

    /** The setting of the worker with the names under which it is reached, besides localhost, separated by commas. */
    public static final String HOSTS = "shop.http.allowed-hosts";

    private List<String> hosts = List.of();

    @Override
    public void configure(Map<String, ?> settings) {
        var names = settings.get(HOSTS);
        hosts = names == null ? List.of() : RequestGuard.hosts(names.toString());
    }

    @Override
    public void register(ConnectRestExtensionContext context) {
        context.configurable().register(new GuardFilter(new RequestGuard(hosts)));
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void close() {}
}
