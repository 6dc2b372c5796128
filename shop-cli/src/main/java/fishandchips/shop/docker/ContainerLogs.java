package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.WrongUseException;
import fishandchips.shop.logs.LogFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What containers have written, which Docker keeps for as long as they are there. */
final class ContainerLogs {

    /** What the logs begin with that this machine keeps of what Docker said. */
    private static final String OF_DOCKER = "docker-";

    private final ShopFolder folder;
    private final Screen screen;
    private final Compose compose;

    ContainerLogs(ShopFolder folder, Screen screen, Compose compose) {
        this.folder = folder;
        this.screen = screen;
        this.compose = compose;
    }

    void show(String name, int lines, boolean follow) throws Exception {
        if (name.startsWith(OF_DOCKER)) {
            new LogFiles(folder, screen).show(name, lines, follow);
            return;
        }
        var wanted = find(name);
        var command = new ArrayList<>(List.of("--profile", "*", "logs", "--tail", String.valueOf(Math.max(0, lines))));
        if (follow) {
            command.add("--follow");
        }
        if (wanted.size() == 1) {
            command.addAll(
                    List.of("--no-log-prefix", "--index", wanted.getFirst().number()));
        }
        command.add(wanted.getFirst().service());
        compose.show(screen, command);
    }

    private List<Container> find(String name) throws Exception {
        var all = Containers.now(compose).all();
        var wanted = all.stream()
                .filter(each -> each.knownAs().equals(name) || each.service().equals(name))
                .toList();
        if (wanted.isEmpty()) {
            var names = all.stream().map(Container::knownAs).sorted().collect(Collectors.joining(", "));
            throw new WrongUseException(
                    all.isEmpty()
                            ? "There are no logs: Docker keeps them only as long as the shop is open."
                            : "There is no log of %s; there are %s.".formatted(name, names));
        }
        return wanted;
    }
}
