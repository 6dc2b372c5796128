package fishandchips.chaos.random;

import fishandchips.chaos.fault.Fault;
import fishandchips.chaos.fault.Links.Link;
import fishandchips.chaos.fault.StationCrashPoints;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws faults from a list of lines; words in capitals are drawn, too. */
record FaultPool(RandomGenerator random) {

    /** The more often a line stands here, the more often it is drawn. */
    private static final List<String> SLIPS = List.of(
            "kill STATION",
            "kill STATION",
            "kill STATION",
            "kill KIND",
            "kill BACKEND",
            "kill BACKEND",
            "restart STATION",
            "restart BACKEND",
            "freeze STATION TIME",
            "freeze STATION TIME",
            "freeze BACKEND TIME",
            "twin WORKER TIME",
            "storm preparer TIME",
            "replay preparer",
            "replay cook",
            "replay accountant",
            "replay delivery",
            "slow LINK 300ms TIME",
            "slow BACKEND 100ms TIME",
            "throttle LINK 16kB TIME",
            "cut LINK TIME",
            "cut LINK TIME",
            "cut KIND TIME",
            "mute LINK TIME",
            "mute LINK TIME",
            "reset LINK",
            "reset BACKEND",
            "drop-commit-reply preparer 10s",
            "drop-commit-reply cook 10s",
            "drop-commit-reply preparer every 25s",
            "crash POINT 10s",
            "crash POINT 10s",
            "crash POINT 10s",
            "empty redis",
            "truncate redis",
            "flush-scripts",
            "fill redis TIME",
            "poison TOPIC",
            "lock postgres TIME");

    private static final int SHORTEST_SECONDS = 2;
    private static final int LONGEST_SECONDS = 10;

    private static final List<String> POINTS = StationKind.CREW.stream()
            .flatMap(kind -> StationCrashPoints.of(kind).stream().map(point -> first(kind) + " " + point.label()))
            .toList();

    Fault draw() {
        var words = Stream.of(one(SLIPS).split(" ", -1)).map(this::drawn);
        return Fault.parse(words.collect(Collectors.joining(" ")));
    }

    private String drawn(String word) {
        return switch (word) {
            case "STATION" -> first(one(StationKind.CREW));
            case "WORKER" -> first(one(List.of(StationKind.PREPARER, StationKind.COOK)));
            case "KIND" -> one(StationKind.CREW).label();
            case "BACKEND" -> one(List.of(BackendKind.values())).label();
            case "LINK" -> one(Link.ALL).toString();
            case "POINT" -> one(POINTS);
            case "TOPIC" -> one(Topics.ALL).label();
            case "TIME" -> random.nextInt(SHORTEST_SECONDS, LONGEST_SECONDS + 1) + "s";
            default -> word;
        };
    }

    private static String first(StationKind kind) {
        return kind.label() + "-1";
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
