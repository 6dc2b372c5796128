package fishandchips.neighbours;

import static fishandchips.fleet.provisioning.KafkaRights.reads;
import static fishandchips.fleet.provisioning.KafkaRights.writes;
import static fishandchips.fleet.stations.BackendKind.KAFKA;
import static fishandchips.fleet.stations.BackendKind.POSTGRES;

import fishandchips.audit.law.Law;
import fishandchips.audit.reading.BackRoom;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.acl.AclBinding;

/** A stockist, who counts the ingredients and orders more. */
public final class StockistModule implements OptionalModule {

    /** A stockist; its server port answers for the stock. */
    public static final StationKind STOCKIST = new StationKind(
            "stockist",
            "neighbours/stockist-service",
            new StationPorts(8780, 8781),
            "/stock",
            Topics.ORDERS,
            List.of(KAFKA, POSTGRES));

    @Override
    public String name() {
        return STOCKIST.label();
    }

    @Override
    public String description() {
        return "Start a stockist, who counts the ingredients and orders more; also in a shop that is open.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(STOCKIST);
    }

    @Override
    public List<Topic<?>> topics() {
        return List.of(Topics.PURCHASES);
    }

    /** Its group reads two topics more than that of its kind. */
    @Override
    public List<AclBinding> rights() {
        var user = STOCKIST.label();
        return List.of(
                reads(user, Topics.SHELF.name()),
                reads(user, Topics.READY.name()),
                writes(user, Topics.SHELF.deadLetters()),
                writes(user, Topics.READY.deadLetters()),
                writes(user, Topics.PURCHASES.name()));
    }

    @Override
    public List<Law> laws(BackRoom backRoom) {
        return List.of(new StockLaw(backRoom));
    }

    /** The memory of each stockist. */
    @Override
    public List<String> status(BackRoom backRoom, List<StationState> stations) throws IOException {
        return ProcessMemory.lines(stations, STOCKIST);
    }
}
