package fishandchips.verification.build;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which part of the shop may know which. */
class ArchitectureTests {

    private static final JavaClasses SHOP = CompiledShop.CLASSES;

    private static final List<String> LABELS = StationKind.CORE.stream()
            .filter(kind -> !kind.equals(StationKind.BOARD)) // it has rules of its own
            .map(StationKind::label)
            .toList();

    /** The stations; each package is one. */
    private static final String[] STATIONS =
            LABELS.stream().map("fishandchips.%s.."::formatted).toArray(String[]::new);

    private static final String[] NEIGHBOURS = {
        "fishandchips.connect..",
        "fishandchips.connectors..",
        "fishandchips.registry..",
        "fishandchips.neighbours..",
        "fishandchips.prometheus..",
        "fishandchips.zipkin..",
        "fishandchips.stationtracing..",
        "fishandchips.search..",
        "fishandchips.statistician..",
        "fishandchips.stockist.."
    };

    /** Those of neighbours that are programs; each package is one. */
    private static final String[] PROGRAMS = {
        "fishandchips.connect..",
        "fishandchips.registry.server..",
        "fishandchips.prometheus..",
        "fishandchips.zipkin..",
        "fishandchips.search..",
        "fishandchips.statistician..",
        "fishandchips.stockist.."
    };

    private static final String READS_THE_TOPICS = "fishandchips.picture.kafka..";

    private static final String[] SPRING_AND_KAFKA = {"org.springframework..", "org.apache.kafka.."};

    @Test
    void seesEveryModule() {
        assertThat(CompiledShop.modules())
                .hasSizeGreaterThanOrEqualTo(29)
                .allSatisfy(classes -> assertThat(classes).isNotEmptyDirectory());
    }

    @Test
    void theContractKnowsNeitherSpringNorKafkaNorRedis() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "redis.clients..")
                .check(SHOP);
    }

    @Test
    void theGuardOfHttpDecidesWithoutSpringAndServlets() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "fishandchips.http.servlet..")
                .check(SHOP);
    }

    @Test
    void everyServerWithoutServletsIsGuarded() {
        noClasses()
                .that(
                        not(
                                nameMatching(
                                        "fishandchips\\.(fleet\\.open\\.LoopbackServer|http\\.HealthServer|kafkaesque\\.http\\.Server)")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.sun.net.httpserver.HttpServer")
                .check(SHOP);
    }

    @Test
    void onlyTheCabinetAndTheToolsThatLookIntoItTouchRedis() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "fishandchips.cabinet..",
                        "fishandchips.backends..",
                        "fishandchips.audit..",
                        "fishandchips.chaos.injection..",
                        "fishandchips.bench.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("redis.clients..")
                .check(SHOP);
    }

    @Test
    void whatAllStationsAreMadeOfKnowsTheContractAndNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.station..")
                .should()
                .dependOnClassesThat(resideInAPackage("fishandchips..")
                        .and(resideOutsideOfPackages("fishandchips.station..", "fishandchips.contract..")))
                .check(SHOP);
    }

    @Test
    void whatAllStationsAreMadeOfNamesNoStationOfTheKitchen() {
        var named = ProjectFiles.ending(Set.of("java", "yaml", "imports")).stream()
                .filter(file -> ProjectFiles.relative(file).startsWith("station/src/main/"))
                .flatMap(file -> ProjectFiles.read(file)
                        .lines()
                        .filter(line -> line.matches("(?i).*\\b(preparer|cook)s?\\b.*"))
                        .map(line -> ProjectFiles.relative(file) + ": " + line.strip()))
                .toList();

        assertThat(named).isEmpty();
    }

    @Test
    void onlyPreparerAndCookRecoverTheCabinet() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "fishandchips.cabinetrecovery..", "fishandchips.preparer..", "fishandchips.cook.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fishandchips.cabinetrecovery..")
                .check(SHOP);
    }

    @Test
    void noStationKnowsAnother() {
        slices().matching("fishandchips.(%s)..".formatted(String.join("|", LABELS)))
                .should()
                .notDependOnEachOther()
                .check(SHOP);
    }

    @Test
    void nothingKnowsAStation() {
        noClasses()
                .that(resideOutsideOfPackages(STATIONS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STATIONS)
                .check(SHOP);
    }

    @Test
    void noPackagesDependOnEachOtherInACycle() {
        slices().matching("fishandchips.(**)").should().beFreeOfCycles().check(SHOP);
    }

    @Test
    void nothingKnowsTheFaultsOfStations() {
        noClasses()
                .that(resideOutsideOfPackages("fishandchips.stationfaults.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fishandchips.stationfaults..")
                .check(SHOP);
    }

    @Test
    void theFleetKnowsNoCommand() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.fleet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "picocli..",
                        "fishandchips.shop..",
                        "fishandchips.customers..",
                        "fishandchips.chaos..",
                        "fishandchips.cabinet..",
                        "fishandchips.station..")
                .check(SHOP);
    }

    @Test
    void theAuditBelievesNobody() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.audit..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(STATIONS)
                        .or(resideInAnyPackage("fishandchips.cabinet..", "fishandchips.station..")))
                .check(SHOP);
    }

    @Test
    void theLawsAreAPureFunction() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "fishandchips.audit.law..", "fishandchips.audit.evidence..", "fishandchips.audit.trail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "redis.clients..", "java.sql..", "java.io..", "java.nio..")
                .check(SHOP);
    }

    @Test
    void theBoardOnlyLooks() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.board..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(STATIONS)
                        .or(resideInAnyPackage(
                                "fishandchips.station..",
                                "fishandchips.cabinet..",
                                "org.apache.kafka.clients.producer..",
                                "org.springframework.kafka.annotation..",
                                "org.springframework.kafka.listener..")))
                .check(SHOP);
    }

    @Test
    void nothingKnowsTheBoard() {
        noClasses()
                .that(resideOutsideOfPackages("fishandchips.board.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fishandchips.board..")
                .check(SHOP);
    }

    @Test
    void thePictureIsAPureFold() {
        noClasses()
                .that(resideInAPackage("fishandchips.picture..").and(resideOutsideOfPackages(READS_THE_TOPICS)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework..",
                                "org.apache.kafka..",
                                "java.io..",
                                "java.net..",
                                "java.util.concurrent..")
                        .or(resideInAPackage("fishandchips..")
                                .and(resideOutsideOfPackages("fishandchips.picture..", "fishandchips.contract..")))
                        .or(resideInAPackage(READS_THE_TOPICS)))
                .check(SHOP);
    }

    @Test
    void whatReadsTheTopicsForThePictureKnowsNoSpring() {
        noClasses()
                .that()
                .resideInAPackage(READS_THE_TOPICS)
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .or(resideInAPackage("fishandchips..")
                                .and(resideOutsideOfPackages("fishandchips.picture..", "fishandchips.contract.."))))
                .check(SHOP);
    }

    @Test
    void onlyTheLessonsKnowTheStage() {
        noClasses()
                .that(resideOutsideOfPackages("fishandchips.stage..", "fishandchips.lessons.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fishandchips.stage..")
                .check(SHOP);
    }

    /** It is to be read without knowing anything else; its guard of HTTP is its own, too. */
    @Test
    void theToyKafkaKnowsNothingButTheJdk() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.kafkaesque..")
                .and()
                .resideOutsideOfPackage("fishandchips.kafkaesque.bench..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "java..", "com.sun.net.httpserver..", "org.jspecify..", "fishandchips.kafkaesque.."))
                .check(SHOP);
    }

    @Test
    void onlyTheStageAndItsOwnMeasurementKnowTheToyKafka() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "fishandchips.kafkaesque..", "fishandchips.stage..", "fishandchips.lessons.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fishandchips.kafkaesque..")
                .check(SHOP);
    }

    @Test
    void nothingKnowsTheLessons() {
        noClasses()
                .that(resideOutsideOfPackages("fishandchips.lessons.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fishandchips.lessons..")
                .check(SHOP);
    }

    /** What is open without them must not need them. The stage and the lessons show them. */
    @Test
    void theCoreKnowsNoNeighbour() {
        noClasses()
                .that(resideOutsideOfPackages(NEIGHBOURS))
                .and()
                .resideOutsideOfPackages("fishandchips.stage..", "fishandchips.lessons..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NEIGHBOURS)
                .check(SHOP);
    }

    @Test
    void noCommandKnowsTheProgramsOfNeighbours() {
        noClasses()
                .that(resideOutsideOfPackages(PROGRAMS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROGRAMS)
                .check(SHOP);
    }

    @Test
    void aProgramOfANeighbourKnowsTheContractTheGuardAndClientsOfNeighboursOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "fishandchips.connect..",
                        "fishandchips.connectors..",
                        "fishandchips.registry..",
                        "fishandchips.prometheus..",
                        "fishandchips.zipkin..")
                .should()
                .dependOnClassesThat(resideInAPackage("fishandchips..")
                        .and(resideOutsideOfPackages(
                                "fishandchips.connect..",
                                "fishandchips.connectors..",
                                "fishandchips.registry..",
                                "fishandchips.prometheus..",
                                "fishandchips.zipkin..",
                                "fishandchips.contract..",
                                "fishandchips.http..")))
                .check(SHOP);
        slices().matching("fishandchips.(connect|registry.server|prometheus|zipkin|search|statistician|stockist)..")
                .should()
                .notDependOnEachOther()
                .check(SHOP);
    }

    @Test
    void theSecondKitchensStationsKnowTheContractAndWhatStationsAreMadeOf() {
        for (var station : List.of("fishandchips.wok..", "fishandchips.assembler..")) {
            noClasses()
                    .that()
                    .resideInAPackage(station)
                    .should()
                    .dependOnClassesThat(resideInAPackage("fishandchips..")
                            .and(resideOutsideOfPackages(station, "fishandchips.contract..", "fishandchips.station..")))
                    .check(SHOP);
        }
    }

    /** It is a station like those of the core. */
    @Test
    void theStockistKnowsTheContractAndWhatStationsAreMadeOf() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.stockist..")
                .should()
                .dependOnClassesThat(resideInAPackage("fishandchips..")
                        .and(resideOutsideOfPackages(
                                "fishandchips.stockist..", "fishandchips.contract..", "fishandchips.station..")))
                .check(SHOP);
    }

    @Test
    void openSearchAsAProgramKnowsTheGuardOnly() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.search..")
                .should()
                .dependOnClassesThat(resideInAPackage("fishandchips..")
                        .and(resideOutsideOfPackages("fishandchips.search..", "fishandchips.http")))
                .check(SHOP);
    }

    @Test
    void theStatisticianIsMadeOfWhatAllStationsAreMadeOf() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.statistician..")
                .should()
                .dependOnClassesThat(resideInAPackage("fishandchips..")
                        .and(resideOutsideOfPackages(
                                "fishandchips.statistician..",
                                "fishandchips.station..",
                                "fishandchips.contract..",
                                "fishandchips.http.servlet..")))
                .check(SHOP);
    }

    @Test
    void whatEveryLessonIsMadeOfKnowsNoLesson() {
        noClasses()
                .that()
                .resideInAnyPackage("fishandchips.lessons", "fishandchips.lessons.course")
                .should()
                .dependOnClassesThat(resideInAPackage("fishandchips.lessons.*")
                        .and(resideOutsideOfPackages("fishandchips.lessons.course")))
                .check(SHOP);
    }

    @Test
    void onlyTheScreenKnowsTheLibraryThatDraws() {
        noClasses()
                .that(resideOutsideOfPackages("fishandchips.stage.screen.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tamboui..")
                .check(SHOP);
    }

    @Test
    void whatIsShownKnowsNeitherKafkaNorATerminal() {
        noClasses()
                .that()
                .resideInAPackage("fishandchips.stage.picture..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "dev.tamboui..", READS_THE_TOPICS)
                        .or(resideInAPackage("fishandchips..")
                                .and(resideOutsideOfPackages(
                                        "fishandchips.stage.picture..",
                                        "fishandchips.picture..",
                                        "fishandchips.contract.."))))
                .check(SHOP);
    }

    @Test
    void onlyListenersAndPublishersOfAStationTouchKafka() {
        DescribedPredicate<JavaClass> listenersAndPublishers = DescribedPredicate.describe(
                "listeners, publishers, and what helps them in a package kafka",
                javaClass -> javaClass.getName().matches(".*(Listener|Publisher)(\\$.*)?|.*\\.kafka\\..*"));
        noClasses()
                .that(resideInAnyPackage(STATIONS)
                        .or(resideInAPackage("fishandchips.stockist.."))
                        .and(not(listenersAndPublishers)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..")
                .check(SHOP);
    }

    @Test
    void theJobKnowsNeitherSpringNorKafka() {
        noClasses()
                .that(nameMatching("fishandchips\\.(till\\.Till|preparer\\.Preparer|cook\\.Cook"
                        + "|accountant\\.Ledger|delivery\\.Counter|stockist\\.(Stock|Purchases|Reordering|Sales))"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SPRING_AND_KAFKA)
                .check(SHOP);
    }
}
