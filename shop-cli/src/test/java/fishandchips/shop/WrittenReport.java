package fishandchips.shop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was said. */
public final class WrittenReport implements Report {

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void changed() {}

    public List<String> said() {
        return List.copyOf(said);
    }
}
