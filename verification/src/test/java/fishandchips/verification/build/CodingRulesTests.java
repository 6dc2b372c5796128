package fishandchips.verification.build;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What all code of the shop does alike. */
class CodingRulesTests {

    private static final JavaClasses SHOP = CompiledShop.CLASSES;

    @Test
    void stationsAreToldTheTime() {
        noClasses()
                .that(resideOutsideOfPackages(
                                "fishandchips.shop..",
                                "fishandchips.fleet..",
                                "fishandchips.customers..",
                                "fishandchips.chaos..",
                                "fishandchips.audit..",
                                "fishandchips.bench..",
                                "fishandchips.stage..",
                                "fishandchips.lessons..",
                                "fishandchips.backends..")
                        .and(not(nameMatching(".*Application"))))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SHOP);
    }

    /** Each of these waits without end for a process that accepts connections and does not answer, as a frozen one does. */
    @Test
    void nobodyConnectsWithoutALimit() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fishandchips.audit.reading.BackRoom$Database")
                .and()
                .doNotHaveFullyQualifiedName("fishandchips.bench.floor.Job") // with limits of its own
                .and()
                .doNotHaveFullyQualifiedName("fishandchips.backends.Failover") // for tests
                .and()
                .doNotHaveFullyQualifiedName("fishandchips.lessons.program.WatchedDriver") // does not connect by itself
                .should()
                .callMethodWhere(target(owner(type(DriverManager.class))))
                .orShould()
                .callMethod(HttpClient.class, "newHttpClient")
                .orShould()
                .callConstructor(Socket.class, InetAddress.class, int.class)
                .orShould()
                .callConstructor(Socket.class, String.class, int.class)
                .check(SHOP);
    }

    /** Percentiles of several stations cannot be added up; histograms can. */
    @Test
    void metricsPublishHistogramsRatherThanPercentiles() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("publishPercentiles")))
                .check(SHOP);
    }

    /**
     * Else somebody who renames a topic, a group, a key, a table or a header has to find every place. "orders", "ready" and "shelf" are
     * labels and columns, too: these are only looked for where a topic stands. The constants of topics
     * lack the shop's own name, which goes before them.
     */
    @Test
    void namesInKafkaRedisAndPostgresComeFromTheContract() {
        var groupsAndTopics = "\"(preparer|cook|accountant|delivery|cook-shelf|cook-requests|shop-floor)\"";
        var headers = "\"(settles|given-up|redriven)\"|\\b(header|lastHeader|headers\\.apply)\\((\\w+, )?\"[a-z]";
        var tables = "\\b(accountant\\.ledger|delivery\\.(handover|no_show|forgotten))\\b";
        var keysAndDeadLetters = "\"[^\"]*(\\{cabinet\\}|-dlt\\b(?!-\\d))";
        var withoutTheShop = "(?<!PREFIX \\+ )\\bShopNames\\.(ORDERS|COOK_REQUESTS|READY|SHELF|SHOP_FLOOR)\\b";
        var whereATopicStands = "(topics = |ProducerRecord<>\\(|subscribe\\(.*)\"";
        var names = Pattern.compile(String.join(
                "|", groupsAndTopics, headers, tables, keysAndDeadLetters, withoutTheShop, whereATopicStands));

        assertThat(ProjectFiles.ending(Set.of("java")).stream()
                        .filter(file -> ProjectFiles.relative(file).contains("/src/main/"))
                        .filter(file -> !ProjectFiles.relative(file).startsWith("shop-contract/"))
                        .flatMap(file -> ProjectFiles.read(file)
                                .lines()
                                .filter(line -> !line.strip().matches("[/*].*"))
                                .filter(names.asPredicate())
                                .map(line -> ProjectFiles.relative(file) + ": " + line.strip())))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = SHOP.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        classes().should(new HaveAName()).check(SHOP);
    }

    /** None of the words that say nothing. */
    private static final class HaveAName extends ArchCondition<JavaClass> {

        private static final String EMPTY_WORDS =
                "(Abstract.*|.*(Impl|Manager|Helper|Utils?|Dto|Data|Info|Common|Base))";

        HaveAName() {
            super("have a name that says what they are");
        }

        @Override
        public void check(JavaClass javaClass, ConditionEvents events) {
            if (javaClass.getSimpleName().matches(EMPTY_WORDS)) {
                events.add(SimpleConditionEvent.violated(
                        javaClass, javaClass.getName() + " has a word in its name that says nothing"));
            }
        }
    }
}
