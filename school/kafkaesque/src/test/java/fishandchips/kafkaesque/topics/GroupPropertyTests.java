package fishandchips.kafkaesque.topics;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.kafkaesque.log.Event;
import fishandchips.kafkaesque.log.Limits;
import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group in random histories, with members that behave as {@code Consumer} does. */
class GroupPropertyTests {

    private static final int HISTORIES = 400;
    private static final int STEPS = 60;

    @TempDir
    private Path folders;

    @Test
    void handsEachEventOutOnceWhenMembersLeaveCleanly() throws IOException {
        for (var seed = 0; seed < HISTORIES; seed++) {
            var history = new History(folders.resolve("clean" + seed), seed, false);
            history.run();

            assertThat(history.handedOut)
                    .as("history " + seed)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        }
    }

    @Test
    void handsEachEventOutAtLeastOnceWhenMembersAreKilled() throws IOException {
        for (var seed = 0; seed < HISTORIES; seed++) {
            new History(folders.resolve("killed" + seed), seed, true).run();
        }
    }

    /** A group over two topics, its members, and how often each event was handed out. */
    private static final class History {

        private final Random random;
        private final boolean kills;
        private final Topics topics;
        private final Group group;
        private final List<Member> members = new ArrayList<>();
        private final Map<String, Integer> handedOut = new TreeMap<>();
        private final Map<Integer, Map<Place, String>> owners = new HashMap<>();
        private Instant now = Instant.EPOCH;
        private int events;

        History(Path folder, int seed, boolean kills) throws IOException {
            this.random = new Random(seed);
            this.kills = kills;
            this.topics = new Topics(Files.createDirectories(folder.resolve("topics")), Limits.USUAL, 1);
            topics.create("orders", 1 + random.nextInt(4));
            topics.create("ready", 1 + random.nextInt(2));
            var positions = new Positions(folder.resolve("positions"), topics);
            this.group = new Group("g", topics, positions, () -> now);
        }

        void run() throws IOException {
            for (var step = 0; step < STEPS; step++) {
                step();
            }
            members.add(new Member());
            for (var round = 0; round < 500 && handedOut.size() < events; round++) {
                for (var member : List.copyOf(members)) {
                    member.act();
                }
                pass(Duration.ofMillis(100)); // those that were killed are removed
            }
            assertThat(handedOut).as("history").hasSize(events);
            topics.close();
        }

        private void step() throws IOException {
            switch (random.nextInt(10)) {
                case 0 -> members.add(new Member());
                case 1 -> leave();
                case 2, 3 -> append();
                default -> {
                    if (!members.isEmpty()) {
                        members.get(random.nextInt(members.size())).act();
                    }
                }
            }
            pass(Duration.ofMillis(random.nextInt(400)));
        }

        /** Time passes, and the members that are alive send heartbeats. */
        private void pass(Duration time) throws IOException {
            now = now.plus(time);
            for (var member : members) {
                member.beat();
            }
        }

        private void leave() throws IOException {
            if (!members.isEmpty()) {
                var member = members.remove(random.nextInt(members.size()));
                if (kills && random.nextBoolean()) {
                    pass(random.nextBoolean() ? Group.SILENCE.minusMillis(1) : Duration.ofMillis(1));
                } else {
                    member.leave();
                }
            }
        }

        private void append() throws IOException {
            var topic = random.nextBoolean() ? "orders" : "ready";
            topics.get(topic).append(List.of(Event.of("key" + random.nextInt(20), "event " + events++)));
        }

        /** One that does in each act what a consumer does when it is asked for the next event. */
        private final class Member {

            private final String name = "m" + random.nextLong();
            private final Map<Place, Long> next = new LinkedHashMap<>();
            private int generation;
            private boolean mustJoin = true;
            private boolean joining;

            void act() throws IOException {
                if (mustJoin || joining) {
                    join();
                } else if (random.nextInt(4) == 0) {
                    commit();
                } else {
                    handOutOne();
                }
            }

            private void join() throws IOException {
                if (!joining && generation > 0) {
                    commit();
                }
                joining = true;
                var wanted = List.of("orders", "ready");
                group.join(name, wanted, "earliest").ifPresent(assignment -> {
                    joining = false;
                    mustJoin = false;
                    generation = assignment.generation();
                    next.clear();
                    next.putAll(assignment.next());
                    var owned = owners.computeIfAbsent(generation, _ -> new HashMap<>());
                    next.keySet()
                            .forEach(place -> assertThat(owned.put(place, name)).isIn(null, name));
                });
            }

            private void commit() throws IOException {
                try {
                    mustJoin |= group.commit(name, generation, next);
                } catch (Refusal _) {
                    assertThat(kills).isTrue();
                    mustJoin = true;
                }
            }

            void beat() throws IOException {
                if (generation > 0) {
                    try {
                        mustJoin |= group.commit(name, generation, Map.of());
                    } catch (Refusal _) {
                        mustJoin |= !joining;
                    }
                } else if (joining) {
                    join();
                }
            }

            private void handOutOne() throws IOException {
                var places = new ArrayList<>(next.keySet());
                Collections.shuffle(places, random);
                for (var place : places) {
                    var log = topics.get(place.topic()).partition(place.partition());
                    var offset = next.getOrDefault(place, 0L);
                    if (offset < log.end()) {
                        handedOut.merge(log.get(offset).value(), 1, Integer::sum);
                        next.put(place, offset + 1);
                        return;
                    }
                }
            }

            void leave() throws IOException {
                if (generation > 0 && !joining) {
                    commit();
                }
                group.leave(name);
            }
        }
    }
}
