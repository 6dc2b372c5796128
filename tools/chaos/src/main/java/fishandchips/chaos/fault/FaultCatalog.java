package fishandchips.chaos.fault;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.StationKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists all faults, and reads them from words. */
public final class FaultCatalog {

    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final Duration LONGER = Duration.ofSeconds(30);

    /** How long something waits to happen that may never come to it. */
    private static final Duration ARMED = Duration.ofSeconds(60);

    private static final Size TAIL = new Size(10_000);
    private static final Size NARROW = new Size(32_000);
    private static final Set<StationKind> TRANSACTIONAL = Set.of(StationKind.PREPARER, StationKind.COOK);

    private static final List<FaultSyntax> PROCESSES = List.of(
            new FaultSyntax(
                    "kill STATION|KIND|BACKEND",
                    "kill -9",
                    "another takes its place, and ends what it left open",
                    words -> new ProcessFault.Kill(words.target())),
            new FaultSyntax(
                    "restart STATION|KIND|BACKEND",
                    "ask it to end, and start it again",
                    "nothing but a pause",
                    words -> new ProcessFault.Restart(words.target())),
            new FaultSyntax(
                    "freeze STATION|KIND|BACKEND [TIME]",
                    "SIGSTOP, and SIGCONT later",
                    "a zombie wakes up, and is refused what it still wants to do",
                    words -> new ProcessFault.Freeze(words.target(), words.time(A_WHILE))),
            new FaultSyntax(
                    "twin STATION [TIME]",
                    "start a second process in the same slot",
                    "the two fence each other, and nothing is done twice",
                    words -> new ProcessFault.Twin(words.station(), words.time(A_WHILE))),
            new FaultSyntax(
                    "storm KIND [TIME]",
                    "one more joins and leaves, every 3 s",
                    "partitions move to and fro, and orders flow",
                    words -> new ProcessFault.Storm(
                            words.kind(kind -> kind.reads().isPresent()), words.time(LONGER))),
            new FaultSyntax(
                    "replay KIND",
                    "stop them, set their group to the beginning, start them",
                    "everything is read again, and nothing is done again",
                    words -> new ProcessFault.Replay(
                            words.kind(kind -> kind.reads().isPresent()))));

    private static final List<FaultSyntax> LINKS = List.of(
            new FaultSyntax(
                    "slow LINK|KIND|BACKEND LATENCY [TIME]",
                    "answers take longer, give or take a half",
                    "slower, and no more than that",
                    words -> new LinkFault.Slow(words.links(), words.time(), words.time(A_WHILE))),
            new FaultSyntax(
                    "throttle LINK|KIND|BACKEND [SIZE] [TIME]",
                    "so many bytes a second, and no more",
                    "tills refuse rather than let customers wait",
                    words -> new LinkFault.Throttle(words.links(), words.size(NARROW), words.time(A_WHILE))),
            new FaultSyntax(
                    "cut LINK|KIND|BACKEND [TIME]",
                    "nothing passes, either way",
                    "stations wait, and go on",
                    words -> new LinkFault.Cut(words.links(), words.time(A_WHILE))),
            new FaultSyntax(
                    "mute LINK|KIND|BACKEND [TIME]",
                    "questions pass, answers are lost",
                    "what was done and nobody knows is not done twice",
                    words -> new LinkFault.Mute(words.links(), words.time(A_WHILE))),
            new FaultSyntax(
                    "reset LINK|KIND|BACKEND",
                    "break every connection off",
                    "stations connect again, and ask again",
                    words -> new LinkFault.Reset(words.links())),
            new FaultSyntax(
                    "drop-commit-reply preparer|cook [every] [TIME]",
                    "lose the next answer to a commit, or every one",
                    "a transaction that stands is not done again",
                    words -> new LinkFault.DropCommitReply(
                            words.kind(TRANSACTIONAL::contains), words.says("every"), words.time(ARMED))));

    private static final List<FaultSyntax> STATIONS = List.of(
            new FaultSyntax(
                    "crash STATION POINT [TIME]",
                    "die at a point of the next batch",
                    "a half-done step is done once",
                    FaultCatalog::crash),
            new FaultSyntax(
                    "stuck KIND ORDER [TIME]",
                    "fail on each batch with this order",
                    "its neighbours go on",
                    words -> new StationFault.Stuck(
                            words.kind(kind -> kind.reads().isPresent()), order(words), words.time(ARMED))));

    private static final List<FaultSyntax> BACKENDS = List.of(
            new FaultSyntax("empty redis", "FLUSHALL", "the cabinet is counted anew from the log", words -> {
                words.expect("redis");
                return new BackendFault.Empty();
            }),
            new FaultSyntax(
                    "truncate redis [SIZE]",
                    "kill it, and cut the end of its file off",
                    "the same, after a power cut",
                    words -> {
                        words.expect("redis");
                        return new BackendFault.Truncate(words.size(TAIL));
                    }),
            new FaultSyntax(
                    "flush-scripts",
                    "SCRIPT FLUSH",
                    "the stations send their scripts again",
                    _ -> new BackendFault.FlushScripts()),
            new FaultSyntax("fill redis [TIME]", "no memory for anything new", "preparers and cooks wait", words -> {
                words.expect("redis");
                return new BackendFault.Fill(words.time(A_WHILE));
            }),
            new FaultSyntax(
                    "poison " + Topics.ALL.stream().map(Topic::label).collect(Collectors.joining("|")),
                    "a handful of records that nobody can use",
                    "dead letters, and neighbours that go on",
                    FaultCatalog::poison),
            new FaultSyntax(
                    "lock postgres [TIME]",
                    "LOCK TABLE of ledger and handovers",
                    "accountants and deliveries wait",
                    words -> {
                        words.expect("postgres");
                        return new BackendFault.Lock(words.time(A_WHILE));
                    }));

    private FaultCatalog() {}

    /** Every form, those of a kind together. */
    public static List<FaultSyntax> all() {
        return Stream.of(PROCESSES, LINKS, STATIONS, BACKENDS)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Reads a fault.
     *
     * @throws WrongUseException when it is none; the message says how to say it
     */
    static Fault read(String text) {
        var words = List.of(text.strip().split("\\s+", -1));
        return all().stream()
                .filter(form -> form.verb().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(() ->
                        new WrongUseException("Nobody knows how to %s; there are %s. ./shop chaos --list says more."
                                .formatted(
                                        words.getFirst(),
                                        all().stream().map(FaultSyntax::verb).collect(Collectors.joining(", ")))))
                .read(words.subList(1, words.size()));
    }

    private static Fault crash(FaultArguments words) {
        var station = words.station();
        return new StationFault.Crash(
                station, StationCrashPoints.named(words.next(), station.kind()), words.time(ARMED));
    }

    private static UUID order(FaultArguments words) {
        try {
            return UUID.fromString(words.next());
        } catch (IllegalArgumentException _) {
            throw words.wrong();
        }
    }

    private static Fault poison(FaultArguments words) {
        var name = words.next();
        return Topics.ALL.stream()
                .filter(topic -> topic.label().equals(name))
                .findFirst()
                .<Fault>map(BackendFault.Poison::new)
                .orElseThrow(words::wrong);
    }
}
