package fishandchips.verification.build;

import static fishandchips.verification.build.ComposeFile.BUILT;
import static fishandchips.verification.build.ComposeFile.STATIONS;
import static fishandchips.verification.build.ComposeFile.stays;
import static fishandchips.verification.build.ComposeFile.text;
import static fishandchips.verification.build.ComposeFile.words;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the compose file promises: who is let in, who sees which secret, and what a container may do to the machine. */
class ComposeFileTests {

    private static final Path ROOT = Path.of("..");
    private static final ComposeFile FILE = ComposeFile.in(ROOT);
    private static final ComposeFile THREE_BROKERS = ComposeFile.ofThreeBrokersIn(ROOT);
    private static final Map<String, JsonNode> SERVICES = FILE.services();

    private static final List<OptionalModule> MODULES = OptionalModule.all();

    private static final Set<String> DOORS = Set.of("door", "window", "dashboards");
    private static final Set<String> ONCE = Set.of("secrets", "init");
    private static final Set<String> COMMAND_LINES = Set.of("secrets", "init", "shop", "manager");

    /** The backends, the door and the window. */
    private static final int OTHERS = 5;

    /** What others have built for looking at the shop's figures. */
    private static final Set<String> OBSERVERS = Set.of("prometheus", "grafana", "dashboards");

    /** Stations that no backend knows, and for which nobody makes up a password. */
    private static final Set<String> WITHOUT_PASSWORD = BUILT.stream()
            .filter(kind -> kind.backends().isEmpty())
            .map(StationKind::label)
            .collect(toUnmodifiableSet());

    private static final int MOST_MEGABYTES = 3_200;

    private static final Pattern SECRET_NAME = Pattern.compile("(?i)passw|pwd|token|jaas|credential|secret");
    private static final Pattern SECRET_VALUE = Pattern.compile("(?i)passw|pwd=|jaas|://[^/ ]*@|[A-Za-z0-9_-]{24,}");
    private static final String FILE_OF_ITS_OWN = "/run/secrets/";

    @Test
    void seesEveryService() {
        assertThat(SERVICES.keySet())
                .containsAll(STATIONS)
                .containsAll(COMMAND_LINES)
                .containsAll(OBSERVERS)
                .hasSize(STATIONS.size() + COMMAND_LINES.size() + OTHERS + OBSERVERS.size());
    }

    @Test
    void anyServiceMayHaveManyContainers() {
        assertThat(SERVICES)
                .allSatisfy((_, service) ->
                        assertThat(service.propertyNames()).doesNotContain("container_name", "hostname"));
    }

    @Test
    void onlyDoorsArePublishedAndOnlyOnThisMachine() {
        assertThat(SERVICES).allSatisfy((name, service) -> {
            if (DOORS.contains(name)) {
                assertThat(words(service.get("ports")))
                        .singleElement()
                        .asString()
                        .startsWith("127.0.0.1:");
            } else {
                assertThat(service.has("ports")).isFalse();
            }
        });
    }

    @Test
    void everyContainerIsConfined() {
        assertThat(SERVICES).allSatisfy((_, service) -> {
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(words(service.path("cap_drop"))).containsExactly("ALL");
            assertThat(words(service.path("security_opt"))).containsExactly("no-new-privileges:true");
            assertThat(service.path("mem_limit").asString("")).matches("\\d+[mg]");
            assertThat(service.path("pids_limit").asInt(0)).isPositive();
            assertThat(service.propertyNames())
                    .doesNotContain(
                            "privileged",
                            "cap_add",
                            "devices",
                            "pid",
                            "ipc",
                            "userns_mode",
                            "cgroup_parent",
                            "sysctls");
        });
    }

    /** What a container does not say is 1024. */
    @Test
    void aStationLeavesTheBackendsMoreOfAScarceProcessor() {
        assertThat(SERVICES)
                .allSatisfy(
                        (name, service) -> assertThat(service.path("cpu_shares").asInt(1_024))
                                .isEqualTo(STATIONS.contains(name) ? 512 : 1_024));
    }

    @Test
    void nobodyIsRoot() {
        assertThat(SERVICES)
                .allSatisfy((_, service) ->
                        assertThat(service.path("user").asString("nobody")).doesNotMatch("(0|root)(:.*)?"));
        assertThat(DOORS)
                .allSatisfy(door ->
                        assertThat(SERVICES.get(door).get("user").asString()).isEqualTo("10001:10001"));
        assertThat(SERVICES.get("redis").get("user").asString()).isEqualTo("999:999");
        assertThat(SERVICES.get("postgres").get("user").asString()).isEqualTo("999:999");
        assertThat(dockerfile()).contains("\nUSER 10001:10001\n").containsOnlyOnce("\nUSER ");
    }

    @Test
    void anOpenShopTakesLittleMoreThanThreeGigabytes() {
        var open = FILE.staying();

        assertThat(open).hasSize(StationKind.CORE.size() + OTHERS);
        assertThat(open.stream().mapToInt(ComposeFileTests::megabytes).sum()).isLessThan(MOST_MEGABYTES);
    }

    @Test
    void aProfileOnlyEverAddsToolsOrTheStationsOfOneModule() {
        var profiles = new HashMap<>(Map.of("shop", "tools", "manager", "tools"));
        MODULES.forEach(module -> module.stations().forEach(station -> profiles.put(station.label(), module.name())));
        OBSERVERS.forEach(observer -> profiles.put(observer, "observed"));

        assertThat(SERVICES)
                .allSatisfy((name, service) -> assertThat(words(service.path("profiles")))
                        .isEqualTo(profiles.containsKey(name) ? Set.of(profiles.get(name)) : Set.of()));
    }

    /** So nothing of a neighbour is downloaded or built before its profile is used. */
    @Test
    void onlyAModulesOwnServiceBuildsIt() {
        var built = MODULES.stream()
                .flatMap(module -> module.stations().stream())
                .filter(BUILT::contains)
                .collect(toMap(StationKind::label, StationKind::module));

        assertThat(dockerfile()).contains("\nARG MODULE=school/stage\n");
        assertThat(built).isNotEmpty();
        assertThat(SERVICES)
                .allSatisfy((name, service) -> assertThat(
                                service.at("/build/args/MODULE").asString(""))
                        .isEqualTo(built.getOrDefault(name, "")));
    }

    @Test
    void theNeighboursTogetherTakeLittleMoreThanAGigabyte() {
        assertThat(Stream.of("connect", "registry", "stockist")
                        .mapToInt(name -> megabytes(SERVICES.get(name)))
                        .sum())
                .isLessThan(1_250);
    }

    @Test
    void theShopOpensWithoutAnySettingOfItsOwn() {
        assertThat(ROOT.resolve(".gitignore")).content().contains("\n.env\n");
    }

    private static int megabytes(JsonNode service) {
        return Integer.parseInt(service.get("mem_limit").asString().replace("m", ""));
    }

    @Test
    void noContainerSeesTheMachineBeyondTheFolderDeploy() {
        assertThat(SERVICES)
                .allSatisfy((_, service) -> assertThat(mounts(service))
                        .allMatch(mount -> !mount.isString()
                                || mount.asString().matches("[a-z0-9-]+:/.*|\\./deploy/[a-z]+:/.*:ro")));
    }

    @Test
    void noContainerSeesSecretsOfAnother() {
        assertThat(SERVICES).allSatisfy((name, service) -> {
            var secrets = mounts(service)
                    .filter(mount -> mount.path("source").asString("").equals("secrets"))
                    .toList();
            if (DOORS.contains(name)
                    || OBSERVERS.contains(name)
                    || WITHOUT_PASSWORD.contains(name)
                    || name.equals("secrets")) {
                assertThat(secrets).isEmpty();
            } else {
                assertThat(secrets).singleElement().satisfies(mount -> {
                    assertThat(mount.at("/volume/subpath").asString(""))
                            .isEqualTo(name.equals("shop") ? "auditor" : name);
                    assertThat(mount.path("target").asString()).isEqualTo("/run/secrets");
                    assertThat(mount.path("read_only").asBoolean()).isTrue();
                });
            }
        });
    }

    @Test
    void onlyWhoMakesThePasswordsSeesThemAllAndItTalksToNobody() {
        assertThat(SERVICES)
                .allSatisfy((name, service) -> assertThat(mounts(service)
                                .anyMatch(mount ->
                                        mount.isString() && mount.asString().startsWith("secrets:")))
                        .isEqualTo(name.equals("secrets")));
        assertThat(SERVICES.get("secrets").path("network_mode").asString("")).isEqualTo("none");
    }

    private static Stream<JsonNode> mounts(JsonNode service) {
        return service.path("volumes").valueStream();
    }

    @Test
    void noPasswordIsWritten() {
        assertThat(SERVICES).allSatisfy((_, service) -> {
            assertThat(service.path("environment").properties()).allMatch(ComposeFileTests::isNoSecret);
            assertThat(words(service.path("command"))).noneMatch(SECRET_VALUE.asPredicate());
        });
    }

    private static boolean isNoSecret(Map.Entry<String, JsonNode> setting) {
        var value = setting.getValue().asString();
        return value.startsWith(FILE_OF_ITS_OWN)
                || !(SECRET_NAME.matcher(setting.getKey()).find()
                        || SECRET_VALUE.matcher(value).find());
    }

    @Test
    void onlyTheStreetLeadsOutAndOnlyDoorsAreOnIt() {
        assertThat(SERVICES)
                .allSatisfy(
                        (_, service) -> assertThat(service.path("network_mode").asString("none"))
                                .isEqualTo("none"));
        assertThat(FILE.networks())
                .allSatisfy((name, network) ->
                        assertThat(network.path("internal").asBoolean(false)).isEqualTo(!name.equals("street")));
        assertThat(SERVICES)
                .allSatisfy((name, service) -> assertThat(
                                words(service.path("networks")).contains("street"))
                        .isEqualTo(DOORS.contains(name)));
    }

    @Test
    void nobodyReachesWhatItHasNoBusinessWith() {
        assertThat(FILE.neighbours("door")).containsExactly("dashboards", "till", "window");
        assertThat(FILE.neighbours("window")).containsExactly("board", "dashboards", "door");
        assertThat(FILE.neighbours("dashboards")).containsExactly("door", "grafana", "window");
        assertThat(FILE.neighbours("grafana")).containsExactly("dashboards", "prometheus");
        assertThat(FILE.neighbours("prometheus")).doesNotContain("redis", "postgres", "connect", "registry");
        assertThat(FILE.neighbours("board")).doesNotContain("redis", "postgres");
        assertThat(FILE.neighbours("till")).doesNotContain("redis", "postgres");
        assertThat(FILE.neighbours("redis")).containsExactly("cook", "manager", "preparer", "shop");
        assertThat(FILE.neighbours("postgres"))
                .containsExactly("accountant", "connect", "delivery", "init", "registry", "shop", "stockist");
        assertThat(FILE.neighbours("connect")).containsExactly("kafka", "manager", "postgres", "registry", "shop");
        assertThat(FILE.neighbours("registry")).containsExactly("connect", "postgres", "shop");
        assertThat(FILE.neighbours("search")).containsExactly("manager", "shop", "statistician");
        assertThat(FILE.neighbours("secrets")).isEmpty();
    }

    @Test
    void whateverStaysSaysWhetherItIsWell() {
        assertThat(dockerfile()).contains("\nHEALTHCHECK ");
        assertThat(SERVICES)
                .allSatisfy((name, service) -> assertThat(
                                service.at("/healthcheck/test").size() > 0 || STATIONS.contains(name))
                        .isEqualTo(stays(service) || ONCE.contains(name)));
    }

    @Test
    void aStationIsAskedForItsHealthWhereItAnswers() {
        assertThat(BUILT).allSatisfy(kind -> {
            var service = SERVICES.get(kind.label());

            assertThat(service.at("/build/args/MANAGEMENT_PORT").asInt(0))
                    .isEqualTo(kind.ports().management());
            assertThat(service.at("/environment/READINESS").asString(StationKind.ACTUATOR_READINESS))
                    .isEqualTo(kind.readiness());
        });
    }

    /** {@code shop status} finds it by its kind. */
    @Test
    void prometheusAnswersAtTheManagementPortOfItsKind() {
        var kind = StationKind.named("prometheus");
        var service = SERVICES.get("prometheus");

        assertThat(words(service.path("command")))
                .contains("--web.listen-address=0.0.0.0:" + kind.ports().management());
        assertThat(words(service.at("/healthcheck/test")))
                .contains("http://127.0.0.1:" + kind.ports().management() + kind.readiness());
        assertThat(text(ROOT.resolve("deploy/grafana/provisioning/datasources/prometheus.yml")))
                .contains("\"http://prometheus:" + kind.ports().management() + "\"");
    }

    @Test
    void prometheusAsksEveryKindOfTheCoreAtItsManagementPort() {
        var asked = ComposeFile.yaml(ROOT.resolve("deploy/prometheus/prometheus.yml"))
                .at("/scrape_configs/0/dns_sd_configs")
                .valueStream()
                .collect(toMap(
                        each -> each.at("/names/0").asString(),
                        each -> each.path("port").asInt()));

        assertThat(asked)
                .isEqualTo(StationKind.CORE.stream()
                        .collect(toMap(StationKind::label, kind -> kind.ports().management())));
    }

    @Test
    void aStationOfTheCoreAnswersThereByItself() {
        assertThat(StationKind.CORE.stream().map(StationKind::label)).allSatisfy(station -> {
            var settings = ComposeFile.yaml(ROOT.resolve(station + "-service/src/main/resources/application.yaml"));
            var asked = SERVICES.get(station).at("/build/args/MANAGEMENT_PORT").asInt(0);

            assertThat(Stream.of("/management/server/port", "/management/server.port", "/server.port")
                            .map(settings::at)
                            .filter(JsonNode::isInt)
                            .findFirst()
                            .map(JsonNode::asInt))
                    .hasValue(asked);
        });
    }

    @Test
    void stationsAnswerUnderTheNamesThatContainersHaveForThem() {
        assertThat(STATIONS)
                .allSatisfy(station -> assertThat(SERVICES.get(station)
                                .at("/environment/SHOP_HTTP_ALLOWED_HOSTS")
                                .asString("")
                                .split(","))
                        .contains(station));
    }

    /** What the fleet tells processes: here with the names of containers. */
    @Test
    void stationsAreToldWhatAModuleTellsThem() {
        Function<StationKind, URI> addresses = kind -> URI.create(String.format(
                Locale.ROOT, "http://%s:%d", kind.label(), kind.ports().server()));

        assertThat(MODULES)
                .allSatisfy(module -> assertThat(StationKind.all())
                        .allSatisfy(kind -> assertThat(module.settings(kind, addresses))
                                .allSatisfy((name, value) -> assertThat(SERVICES.get(kind.label())
                                                .path("environment")
                                                .path(name)
                                                .asString(""))
                                        .isIn(value, "${SHOP_SECOND_KITCHEN:-false}")))); // a person sets that one
        assertThat(MODULES)
                .anySatisfy(module -> assertThat(StationKind.all())
                        .anySatisfy(kind ->
                                assertThat(module.settings(kind, addresses)).isNotEmpty()));
    }

    @Test
    void allThatUseTheNameOfTheShopAreToldTheSame() {
        assertThat(Stream.concat(STATIONS.stream(), COMMAND_LINES.stream()))
                .allSatisfy(service -> assertThat(SERVICES.get(service)
                                .at("/environment/SHOP_NAME")
                                .asString(""))
                        .isEqualTo("${SHOP_NAME-}"));
    }

    @Test
    void whatIsDoneOnceStaysSoThatScalingDoesNotDoItAgain() {
        assertThat(SERVICES).allSatisfy((_, service) -> {
            service.path("depends_on")
                    .properties()
                    .forEach(dependency -> assertThat(
                                    dependency.getValue().path("condition").asString())
                            .isEqualTo("service_healthy"));
        });
        assertThat(ONCE)
                .allSatisfy(name ->
                        assertThat(words(SERVICES.get(name).path("entrypoint"))).containsExactly("./once"));
    }

    @Test
    void threeBrokersAreTheOneThatIsThereAnywayAndTwoMore() {
        var more = THREE_BROKERS.services();

        assertThat(more.keySet()).containsExactly("init", "kafka-2", "kafka-3", "secrets");
        assertThat(anonymous(more, "kafka-3")).isEqualTo(anonymous(more, "kafka-2"));
        assertThat(more.get("kafka-2").at("/extends/service").asString()).isEqualTo("kafka");
        assertThat(more.get("init").propertyNames()).containsExactly("depends_on");
        assertThat(words(more.get("init").path("depends_on"))).containsExactly("kafka-2", "kafka-3");
        assertThat(more.get("secrets").propertyNames()).containsExactly("command");
        assertThat(more.get("secrets").path("command").toString())
                .isEqualTo(SERVICES.get("secrets").path("command").toString().replace("=1", "=3"));
    }

    private static String anonymous(Map<String, JsonNode> services, String broker) {
        var number = broker.replace("kafka-", "");
        return services.get(broker).toString().replace(broker, "kafka-n").replace("ID\":" + number, "ID\":n");
    }

    private static String dockerfile() {
        return text(ROOT.resolve("Dockerfile"));
    }
}
