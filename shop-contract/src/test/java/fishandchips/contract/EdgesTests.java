package fishandchips.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is understood just inside the bounds of each property, and refused just outside. */
class EdgesTests {

    private static final String EARLIEST = "1970-01-01T00:00:00Z";
    private static final String LATEST = "2199-12-31T23:59:59.999999999Z";

    /** All times of all events. */
    private static final Map<String, List<Golden>> TIMES = Map.of(
            "/order/placedAt",
                    List.of(Golden.ORDER_PLACED, Golden.COOK_REQUEST, Golden.ORDER_COOKED, Golden.ORDER_READY),
            "/requestedAt", List.of(Golden.COOK_REQUEST),
            "/cookedAt", List.of(Golden.ORDER_COOKED),
            "/readyAt", List.of(Golden.ORDER_READY),
            "/filledAt", List.of(Golden.SHELF_FILLED),
            "/openedAt", List.of(Golden.STATION_OPENED),
            "/closingAt", List.of(Golden.STATION_CLOSING),
            "/assignedAt", List.of(Golden.PARTITIONS_ASSIGNED),
            "/revokedAt", List.of(Golden.PARTITIONS_REVOKED),
            "/reportedAt", List.of(Golden.STATION_REPORT));

    static Stream<Arguments> understood() {
        return Stream.concat(
                times(EARLIEST, LATEST),
                Stream.of(
                        Arguments.of(Golden.ORDER_PLACED, "/order/ticket", "12345678"),
                        Arguments.of(Golden.ORDER_PLACED, "/order/till", "t".repeat(40)),
                        Arguments.of(Golden.ORDER_PLACED, "/order/totalPence", 1),
                        Arguments.of(Golden.ORDER_PLACED, "/order/totalPence", Integer.MAX_VALUE),
                        Arguments.of(Golden.ORDER_PLACED, "/order/parts", Collections.nCopies(50, List.of("pie"))),
                        Arguments.of(Golden.ORDER_PLACED, "/order/extras", List.of("vinegar", "salt")),
                        Arguments.of(Golden.ORDER_PLACED_TO_THE_DOOR, "/order/deliverTo/name", "ü".repeat(80)),
                        Arguments.of(Golden.ORDER_PLACED_TO_THE_DOOR, "/order/deliverTo/address", "ü".repeat(200)),
                        Arguments.of(Golden.COOK_REQUEST, "/lacking", Map.of("pie", 50)),
                        Arguments.of(Golden.ORDER_COOKED, "/fried", Map.of()),
                        Arguments.of(Golden.ORDER_COOKED, "/fried", Map.of("pie", 50)),
                        Arguments.of(Golden.SHELF_FILLED, "/portions", Map.of("pie", 100_000_000)),
                        Arguments.of(Golden.PURCHASE, "/dueAt", "2026-11-21T18:32:00Z"),
                        Arguments.of(Golden.PURCHASE, "/number", Long.MAX_VALUE),
                        Arguments.of(Golden.STATION_REPORT, "/holds/orders", List.of(0, 99_999)),
                        Arguments.of(Golden.STATION_REPORT, "/counts/records", Long.MAX_VALUE)));
    }

    static Stream<Arguments> refused() {
        return Stream.concat(
                times(
                        "1000-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.999999999Z",
                        "2200-01-01T00:00:00Z",
                        "+57000-01-01T00:00:00Z"),
                Stream.of(
                        Arguments.of(Golden.ORDER_PLACED, "/order/ticket", "123456789"),
                        Arguments.of(Golden.ORDER_PLACED, "/order/till", "t".repeat(41)),
                        Arguments.of(Golden.ORDER_PLACED, "/order/totalPence", 0),
                        Arguments.of(Golden.ORDER_PLACED, "/order/totalPence", Integer.MAX_VALUE + 1L),
                        Arguments.of(Golden.ORDER_PLACED, "/order/parts", Collections.nCopies(51, List.of("pie"))),
                        Arguments.of(Golden.ORDER_PLACED, "/order/extras", List.of("salt", "salt")),
                        Arguments.of(Golden.ORDER_PLACED_TO_THE_DOOR, "/order/deliverTo/name", "ü".repeat(81)),
                        Arguments.of(Golden.ORDER_PLACED_TO_THE_DOOR, "/order/deliverTo/address", "ü".repeat(201)),
                        Arguments.of(Golden.COOK_REQUEST, "/lacking", Map.of("pie", 51)),
                        Arguments.of(Golden.COOK_REQUEST, "/lacking", Map.of()),
                        Arguments.of(Golden.ORDER_COOKED, "/fried", Map.of("pie", 51)),
                        Arguments.of(Golden.SHELF_FILLED, "/portions", Map.of("pie", 100_000_001)),
                        Arguments.of(Golden.SHELF_FILLED, "/cook", "c".repeat(41)),
                        Arguments.of(Golden.PURCHASE, "/ingredient", "rice"),
                        Arguments.of(Golden.PURCHASE, "/number", 0),
                        Arguments.of(Golden.PURCHASE, "/packs", 0),
                        Arguments.of(Golden.PURCHASE, "/packSize", 0),
                        Arguments.of(Golden.PURCHASE, "/orderedAt", "1969-12-31T23:59:59Z"),
                        Arguments.of(Golden.PURCHASE, "/dueAt", "2026-11-21T18:31:59Z"),
                        Arguments.of(Golden.STATION_REPORT, "/holds/orders", List.of(100_000)),
                        Arguments.of(Golden.STATION_REPORT, "/counts/records", -1)));
    }

    private static Stream<Arguments> times(String... times) {
        return TIMES.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .flatMap(golden -> Stream.of(times).map(time -> Arguments.of(golden, each.getKey(), time))));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void understands(Golden golden, String pointer, Object value) {
        assertThat(golden.read(with(golden, pointer, value))).isInstanceOf(Understood.class);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(Golden golden, String pointer, Object value) {
        assertThat(golden.read(with(golden, pointer, value))).isInstanceOf(Refused.class);
    }

    /** The event with another value in one place. */
    private static byte[] with(Golden golden, String pointer, Object value) {
        var mapper = JsonMapper.shared();
        var event = (ObjectNode) mapper.readTree(golden.json());
        var end = pointer.lastIndexOf('/');
        var parent = (ObjectNode) event.at(pointer.substring(0, end));
        parent.set(pointer.substring(end + 1), mapper.valueToTree(value));
        return event.toString().getBytes(UTF_8);
    }
}
