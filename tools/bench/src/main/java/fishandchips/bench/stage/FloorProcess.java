package fishandchips.bench.stage;

import fishandchips.bench.floor.FloorProgram;
import fishandchips.contract.Topic;
import fishandchips.fleet.programs.StationProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A floor that reads a topic: a process beside the shop, with the flags of a station, against the same backends, on topics
 * and keys of its own.
 */
public final class FloorProcess implements AutoCloseable {

    private final Child process;
    private final String group;
    private final String in;

    private FloorProcess(Child process, String group, String in) {
        this.process = process;
        this.group = group;
        this.in = in;
    }

    /** Starts one that reads a topic of its own. Returns when it has all of its partitions. */
    public static FloorProcess start(Stage stage, FloorProgram program) throws Exception {
        return start(stage, program, program.label(), program.label() + "-in", program.label() + "-out");
    }

    /**
     * Starts one. Returns when it has all of its partitions.
     *
     * @param group under which it reads; no two may share one
     */
    public static FloorProcess start(Stage stage, FloorProgram program, String group, String in, String out)
            throws Exception {
        return start(stage, program, group, in, out, 1);
    }

    /** Starts another member of one's group. Returns when it has so many. */
    public static FloorProcess join(Stage stage, FloorProgram program, int members) throws Exception {
        return start(stage, program, program.label(), program.label() + "-in", program.label() + "-out", members);
    }

    private static FloorProcess start(
            Stage stage, FloorProgram program, String group, String in, String out, int members) throws Exception {
        OwnTopics.create(stage, List.of(in, out));
        var database = stage.backRoom().database();
        var words = List.of(
                program.label(),
                group,
                in,
                out,
                stage.state().address("kafka"),
                stage.backRoom().redis().toString(),
                database.url(),
                database.user());
        var floor = new FloorProcess(launch(stage, group, words), group, in);
        try {
            stage.drain().awaitMembers(group, members, Topic.PARTITIONS);
            return floor;
        } catch (Exception e) {
            floor.close();
            throw e;
        }
    }

    private static Child launch(Stage stage, String name, List<String> words) throws IOException {
        var command = new ArrayList<>(StationProgram.javaCommand());
        command.addAll(stage.gear().station());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FloorProgram.class.getName()));
        command.addAll(words);
        return Child.start(command, stage.folder().log(name));
    }

    /** The group under which it reads. */
    public String group() {
        return group;
    }

    /** The topic that it reads. */
    public String in() {
        return in;
    }

    /** Ends it without a word, as by {@code kill -9}. */
    public void kill() {
        process.process().destroyForcibly();
    }

    @Override
    public void close() {
        process.close();
    }
}
