package fishandchips.search;

import fishandchips.http.HealthServer;
import fishandchips.http.RequestGuard;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.codelibs.opensearch.runner.OpenSearchRunnerException;

/** The program of the search server: starts one node of OpenSearch in this process. It ends by SIGTERM. */
public final class SearchProgram {

    private static final Logger log = LogManager.getLogger(SearchProgram.class);

    private static final int WRONG_SETTINGS = 2;
    private static final int FAILED = 1;
    private static final int HIGHEST_PORT = 65_535;

    /** Its own, as far as the statistician needs them: HTTP, and the language of scripts. */
    private static final String MODULES =
            "org.opensearch.transport.Netty4ModulePlugin,org.opensearch.painless.PainlessModulePlugin";

    private SearchProgram() {}

    public static void main(String[] args) throws IOException {
        try {
            start(SearchSettings.of(System.getenv()));
            if ("onRefresh"
                    .equals(System.getProperty(
                            "spring.context.exit"))) { // while an image is built, as Spring Boot ends
                System.exit(0);
            }
        } catch (IllegalArgumentException e) {
            log.error("{}", e.getMessage());
            System.exit(WRONG_SETTINGS);
        } catch (OpenSearchRunnerException e) { // there are other threads, so the process would not end by itself
            log.error("OpenSearch does not start", e);
            System.exit(FAILED);
        }
    }

    private static void start(SearchSettings settings) throws IOException {
        Files.createDirectories(settings.data());
        var node = new OpenSearchRunner();
        var health = new SearchHealth();
        var management = settings.management();
        HealthServer.open(
                new InetSocketAddress(management.host(), management.port()),
                new RequestGuard(settings.hosts()),
                HealthServer.READINESS,
                health::waitsFor,
                Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "closes OpenSearch"));
        node.setMaxHttpPort(HIGHEST_PORT);
        node.onBuild((_, each) -> settings.node().forEach(each::put))
                .build(OpenSearchRunner.newConfigs()
                        .basePath(settings.data().toString())
                        .clusterName("fishandchips")
                        .numOfNode(1)
                        .baseHttpPort(settings.api().port() - 1) // the first node has the next port
                        .moduleTypes(MODULES)
                        .pluginTypes(GuardPlugin.class.getName())
                        .disableESLogger()
                        .useLogger());
        health.of(node.node().client());
        log.info("OpenSearch is ready at port {}", settings.api().port());
    }

    private static void close(OpenSearchRunner node) {
        try {
            node.close();
        } catch (IOException e) {
            log.error("OpenSearch did not end as it should: {}", e.toString());
        }
    }
}
