package fishandchips.fleet.open;

import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How a shop is opened.
 *
 * @param counts how many stations of each kind; what people ask for is {@linkplain StationKind#checked checked} before
 * @param firstPorts the port of the first station of each kind that has an address, the others follow; 0 for any
 * @param kafkaPort 0 for any
 * @param redisPort 0 for any
 * @param postgresPort 0 for any
 * @param fresh whether to forget all that the shop knows
 * @param breakable whether stations reach the backends in a way that can be broken on purpose
 * @param handsOn whether people at a board may place orders, scale and break
 * @param gear what its Java processes are run with
 */
public record OpenSettings(
        Map<StationKind, Integer> counts,
        Map<StationKind, Integer> firstPorts,
        int kafkaPort,
        int redisPort,
        int postgresPort,
        boolean fresh,
        boolean breakable,
        boolean handsOn,
        Gear gear) {

    /** Where Kafka listens unless another port is given. */
    public static final int KAFKA_PORT = 19_092;

    /** Where Redis listens unless another port is given. */
    public static final int REDIS_PORT = 16_379;

    /** Where PostgreSQL listens unless another port is given. */
    public static final int POSTGRES_PORT = 15_432;

    public OpenSettings {
        counts = Map.copyOf(counts);
        firstPorts = Map.copyOf(firstPorts);
    }

    /** One station of each kind and no board, on any ports, so that any number of shops can be open on one machine. */
    public static OpenSettings onAnyPorts() {
        return new OpenSettings(
                forEach(kind -> StationKind.CREW.contains(kind) ? 1 : 0),
                forEach(_ -> 0),
                0,
                0,
                0,
                false,
                false,
                false,
                Gear.LAPTOP);
    }

    /** The same with so many stations of one kind. */
    public OpenSettings with(StationKind kind, int count) {
        return new OpenSettings(
                forEach(each -> each == kind ? count : counts.getOrDefault(each, 0)),
                firstPorts,
                kafkaPort,
                redisPort,
                postgresPort,
                fresh,
                breakable,
                handsOn,
                gear);
    }

    /** The same in another gear. */
    public OpenSettings in(Gear another) {
        return new OpenSettings(
                counts, firstPorts, kafkaPort, redisPort, postgresPort, fresh, breakable, handsOn, another);
    }

    /** The same, and nothing is known of what was before. */
    public OpenSettings afresh() {
        return new OpenSettings(counts, firstPorts, kafkaPort, redisPort, postgresPort, true, breakable, handsOn, gear);
    }

    /** The same, to be broken. */
    public OpenSettings toBeBroken() {
        return new OpenSettings(counts, firstPorts, kafkaPort, redisPort, postgresPort, fresh, true, handsOn, gear);
    }

    /** The same, and people at a board may do something. */
    public OpenSettings withHandsOn() {
        return new OpenSettings(counts, firstPorts, kafkaPort, redisPort, postgresPort, fresh, breakable, true, gear);
    }

    static Map<StationKind, Integer> forEach(ToIntFunction<StationKind> number) {
        return Arrays.stream(StationKind.values()).collect(Collectors.toMap(kind -> kind, number::applyAsInt));
    }
}
