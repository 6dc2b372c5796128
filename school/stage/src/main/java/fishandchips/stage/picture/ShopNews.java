package fishandchips.stage.picture;

import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has happened to stations, partitions and Kafka from one picture to the next, as sentences. */
final class ShopNews {

    /** The sentence of a rebalance grows until the last partition has found its reader. */
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(2);

    private record Occasion(String group, Instant at) {}

    private record Draft(String sentence, Instant since, boolean told) {}

    private final Map<Occasion, Draft> rebalances = new HashMap<>();
    private Map<String, Picture.State> stations = Map.of();
    private boolean isAway;

    List<String> of(Picture picture) {
        var news = new ArrayList<String>();
        tellOfKafka(StagePicture.isKafkaAway(picture), news);
        tellOfStations(picture.stations(), news);
        picture.rebalances().reversed().forEach(rebalance -> tellOf(rebalance, picture.at(), news));
        return news;
    }

    private void tellOfKafka(boolean now, List<String> news) {
        if (now != isAway) {
            news.add(now ? "Kafka does not answer." : "Kafka answers again.");
            isAway = now;
        }
    }

    private void tellOfStations(List<Picture.Station> all, List<String> news) {
        var before = stations;
        stations = all.stream().collect(Collectors.toMap(Picture.Station::name, Picture.Station::state));
        all.stream()
                .filter(station -> station.state() != before.get(station.name()))
                .map(station -> switch (station.state()) {
                    case OPEN -> station.name() + " is open.";
                    case CLOSING -> station.name() + " is closing.";
                    case SILENT -> station.name() + " has fallen silent.";
                })
                .forEach(news::add);
    }

    private void tellOf(Picture.Rebalance rebalance, Instant now, List<String> news) {
        var occasion = new Occasion(rebalance.group(), rebalance.at());
        var draft = rebalances.get(occasion);
        if (draft == null || !draft.sentence().equals(rebalance.sentence())) {
            rebalances.put(occasion, new Draft(rebalance.sentence(), now, false));
        } else if (!draft.told() && !draft.since().plus(SETTLES_WITHIN).isAfter(now)) {
            news.add("Rebalance of %s: %s".formatted(rebalance.group(), rebalance.sentence()));
            rebalances.put(occasion, new Draft(draft.sentence(), draft.since(), true));
        }
    }
}
