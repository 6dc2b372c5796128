package fishandchips.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopNamesTests {

    /** What a process sees that serves a shop of this name: the classes are loaded once more, and so read the name once more. */
    private static String names(String shop) throws Exception {
        var classPath = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        System.setProperty(ShopName.PROPERTY, shop);
        try (var loader = new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return (String)
                    loader.loadClass(Names.class.getName()).getMethod("all").invoke(null);
        } finally {
            System.clearProperty(ShopName.PROPERTY);
        }
    }

    /** Is loaded once more. */
    public static final class Names {

        private Names() {}

        public static String all() {
            return String.join(
                    " ",
                    Topics.TO_CREATE.stream().map(Topic::name).collect(Collectors.joining(" ")),
                    Topics.ORDERS.deadLetters(),
                    Topics.PURCHASES.name(),
                    Topics.KITCHEN_PARTS.name(),
                    ShopNames.WOK_MEMORY,
                    ShopNames.ASSEMBLER_PENDING,
                    ShopNames.ASSEMBLER_ASSEMBLED,
                    ShopNames.CONNECT_DEAD_LETTERS,
                    ConsumerGroup.ALL.stream().map(ConsumerGroup::name).collect(Collectors.joining(" ")),
                    ShopNames.transactionalIds(ShopNames.COOK, 1),
                    ShopNames.CABINET_COUNTS,
                    ShopNames.CABINET_LOST,
                    ShopNames.CABINET_RECOVERY,
                    ShopNames.CABINET_ORDER_PREFIX,
                    ShopNames.slots(ShopNames.COOK),
                    ShopNames.LEDGER,
                    ShopNames.HANDOVERS,
                    ShopNames.NO_SHOWS,
                    ShopNames.FORGOTTEN);
        }
    }

    @Test
    void areWhatTheyEverWereInAShopWithoutAName() throws Exception {
        assertThat(names(""))
                .isEqualTo("orders cook-requests ready shelf shop-floor orders-dlt purchases kitchen-parts wok-memory"
                        + " assembler-pending-changelog assembler-assembled-changelog connect-dead-letters"
                        + " preparer cook accountant delivery cook-shelf cook-1-"
                        + " {cabinet}:portions {cabinet}:lost {cabinet}:stocktaking {cabinet}:o: {cabinet}:slots:cook"
                        + " accountant.ledger delivery.handover delivery.no_show delivery.forgotten");
    }

    @Test
    void beginWithTheNameOfTheShop() throws Exception {
        assertThat(names("far-north"))
                .isEqualTo(
                        "far-north-orders far-north-cook-requests far-north-ready far-north-shelf far-north-shop-floor"
                                + " far-north-orders-dlt far-north-purchases far-north-kitchen-parts far-north-wok-memory"
                                + " far-north-assembler-pending-changelog far-north-assembler-assembled-changelog"
                                + " far-north-connect-dead-letters far-north-preparer far-north-cook far-north-accountant far-north-delivery"
                                + " far-north-cook-shelf far-north-cook-1-"
                                + " {far-north-cabinet}:portions {far-north-cabinet}:lost {far-north-cabinet}:stocktaking"
                                + " {far-north-cabinet}:o: {far-north-cabinet}:slots:cook"
                                + " far_north_accountant.ledger far_north_delivery.handover far_north_delivery.no_show"
                                + " far_north_delivery.forgotten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "north", "north-2", "a123456789012345678b"})
    void takeTheNameOfAShop(String name) {
        assertThatCode(() -> ShopName.checked(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"North", "2north", "-north", "north_2", "north.2", "a1234567890123456789b", " ", "né"})
    void refuseWhatIsNoName(String name) {
        assertThatThrownBy(() -> ShopName.checked(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("up to 20 small letters");
    }

    @Test
    void tellTransactionsFromThoseOfAShopThatIsCalledLikeAStation() {
        assertThat(ShopNames.isTransactionalId("cook-1-0", ShopNames.COOK)).isTrue();
        assertThat(ShopNames.isTransactionalId("cook-preparer-1-0", ShopNames.COOK))
                .isFalse();
        assertThat(ShopNames.isTransactionalId("cook-2-preparer-1-0", ShopNames.COOK))
                .isFalse();
        assertThat(ShopNames.isTransactionalId("cook-", ShopNames.COOK)).isFalse();
        assertThat(ShopNames.isTransactionalId("north-cook-1-0", ShopNames.COOK))
                .isFalse();
    }
}
