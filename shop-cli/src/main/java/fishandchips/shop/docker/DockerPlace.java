package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.WrongUseException;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.place.Place;
import fishandchips.shop.place.Visit;
import fishandchips.shop.place.Visitor;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The Docker of this machine, which keeps the containers of a shop running. Its inside cannot be seen from here. */
public final class DockerPlace implements Place {

    private final ShopFolder folder;
    private final Screen screen;
    private final Supplier<List<String>> arguments;
    private final Compose compose;

    /**
     * The shop of a project's compose file.
     *
     * @param environment where docker is found, and what it heeds
     * @param arguments those of this command
     */
    public DockerPlace(
            ShopFolder folder, Screen screen, Map<String, String> environment, Supplier<List<String>> arguments) {
        this.folder = folder;
        this.screen = screen;
        this.arguments = arguments;
        this.compose = new Compose(folder, environment);
    }

    @Override
    public void open(OpenSettings settings, boolean detach) throws Exception {
        ContainerRules.check(settings);
        var opening = new ContainerOpening(folder, screen, compose);
        if (detach) {
            openOrClose(opening, settings);
        } else {
            new Attendance(() -> openOrClose(opening, settings), new ContainerWatch(compose, screen), this::close)
                    .run();
        }
    }

    /** A shop that could not be opened is closed again. */
    private void openOrClose(ContainerOpening opening, OpenSettings settings) throws Exception {
        try {
            opening.run(settings);
        } catch (WrongUseException e) {
            throw e;
        } catch (Exception e) {
            if (!Containers.now(compose).all().isEmpty()) {
                close();
            }
            throw e;
        }
    }

    @Override
    public void close() throws Exception {
        new ContainerClosing(folder, screen, compose).run();
    }

    @Override
    public void scale(StationKind kind, int count) throws Exception {
        new ContainerScaling(folder, screen, compose).run(kind, count);
    }

    @Override
    public void breakIt(Fault fault) throws Exception {
        new ContainerSabotage(compose).carryOut(fault);
    }

    /** What a command has broken here, it has mended before it ended. */
    @Override
    public void mend() {
        throw ContainerSabotage.thatIsAll();
    }

    @Override
    public void showLog(String name, int lines, boolean follow) throws Exception {
        new ContainerLogs(folder, screen, compose).show(name, lines, follow);
    }

    @Override
    public List<StationState> tills() throws IOException, InterruptedException {
        return Door.DOOR.of(Containers.now(compose).insistOnOpen());
    }

    /** The visitor's container sees what the stations see, and is given this command's arguments. */
    @Override
    public int visit(Visitor visitor, Visit visit) throws Exception {
        Containers.now(compose).insistOnOpen();
        var command = new ArrayList<>(List.of("--progress", "quiet", "run", "--rm", "--no-deps"));
        if (!screen.isTerminal()) {
            command.add("--no-TTY");
        }
        command.add(visitor.label());
        command.addAll(arguments.get());
        return compose.show(screen, command);
    }
}
