package fishandchips.stage.screen;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.ShopNames;
import fishandchips.picture.view.Picture;
import fishandchips.stage.picture.StagePicture;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stations, each with what it reads and how much waits for it; below them the hot cabinet and the counter. */
record StationPanel(StagePicture picture, String chosen) {

    /** The lines of the cabinet and the counter, each with a line above. */
    private static final int BELOW = 7;

    /** Which kinds of stations read which topic. */
    private static final Map<String, String> READS = Stream.concat(
                    ConsumerGroup.ALL.stream(), ConsumerGroup.SECOND_KITCHEN.stream())
            .filter(group -> !group.equals(ConsumerGroup.COOK_SHELF))
            .collect(Collectors.toUnmodifiableMap(
                    ConsumerGroup::label, group -> group.topic().name()));

    void draw(Canvas canvas) {
        drawStations(canvas);
        canvas.skip();
        drawCabinet(canvas);
        canvas.skip();
        canvas.title("Counter", "");
        canvas.line(
                picture.shop().counter().stream().map(Picture.Called::ticket).collect(Collectors.joining(" ")),
                Looks.PLAIN);
    }

    private void drawStations(Canvas canvas) {
        canvas.title("Stations", "lag");
        var stations = picture.stations();
        var unread = unread();
        var room = canvas.room() - BELOW - (unread.isEmpty() ? 0 : 1);
        var shown = stations.size() <= room ? stations : aroundTheChosen(stations, room - 1);
        shown.forEach(station -> draw(station, canvas));
        if (shown.size() < stations.size()) {
            canvas.line(String.format(Locale.ROOT, "  and %d more", stations.size() - shown.size()), Looks.QUIET);
        }
        if (!unread.isEmpty()) {
            canvas.line("✗ nobody reads %s".formatted(Ranges.text(numbers(unread))), lag(unread), Looks.TROUBLE);
        }
    }

    private List<Picture.Station> aroundTheChosen(List<Picture.Station> stations, int count) {
        var names = stations.stream().map(Picture.Station::name).toList();
        var begin = Math.clamp(names.indexOf(chosen) - count + 1, 0, stations.size() - count);
        return stations.subList(begin, begin + count);
    }

    private void draw(Picture.Station station, Canvas canvas) {
        var isChosen = station.name().equals(chosen);
        var text = "%s %-12s %s".formatted(isChosen ? "▶" : " ", station.name(), doing(station));
        var look = station.state() == Picture.State.OPEN ? isChosen ? Looks.CHOSEN : Looks.PLAIN : Looks.TROUBLE;
        canvas.line(text, lag(station), look);
    }

    private String doing(Picture.Station station) {
        return switch (station.state()) {
            case SILENT -> "✗ silent";
            case CLOSING -> "is closing";
            case OPEN -> {
                var topic = READS.get(station.kind());
                yield topic == null ? rate(station) : reads(partitions(station, topic));
            }
        };
    }

    private static String rate(Picture.Station station) {
        return station.recordsPerSecond() == 0
                ? ""
                : String.format(Locale.ROOT, "%.1f orders/s", station.recordsPerSecond());
    }

    private static String reads(Collection<Integer> partitions) {
        return partitions.isEmpty() ? "reads nothing" : "reads " + Ranges.text(partitions);
    }

    /** A preparer's own, as the lanes tell; others' as they say themselves. */
    private Collection<Integer> partitions(Picture.Station station, String topic) {
        return station.kind().equals(ShopNames.PREPARER)
                ? numbers(lanes(station))
                : station.holds().getOrDefault(topic, List.of());
    }

    private List<Picture.Lane> lanes(Picture.Station station) {
        return picture.shop().lanes().stream()
                .filter(lane -> station.name().equals(lane.owner()))
                .toList();
    }

    private List<Picture.Lane> unread() {
        return picture.shop().lanes().stream()
                .filter(lane -> lane.owner() == null)
                .toList();
    }

    private static List<Integer> numbers(List<Picture.Lane> lanes) {
        return lanes.stream().map(Picture.Lane::partition).toList();
    }

    /** That of a preparer's own partitions. Of other kinds only the whole group's is known, which is shown when one station has it all. */
    private String lag(Picture.Station station) {
        if (station.kind().equals(ShopNames.PREPARER)) {
            return lag(lanes(station));
        }
        var alone = picture.shop().stations().stream()
                        .filter(other -> other.kind().equals(station.kind()))
                        .count()
                == 1;
        return alone && READS.containsKey(station.kind())
                ? number(picture.lags().getOrDefault(ShopNames.group(station.kind()), 0L))
                : "";
    }

    private static String lag(List<Picture.Lane> lanes) {
        return number(lanes.stream().mapToLong(Picture.Lane::lag).sum());
    }

    private static String number(long lag) {
        return String.format(Locale.ROOT, "%,d", lag);
    }

    private void drawCabinet(Canvas canvas) {
        canvas.title("Hot cabinet", "");
        var cabinet = picture.shop().cabinet();
        if (cabinet == null) {
            canvas.line("no station has told of it yet", Looks.QUIET);
            canvas.skip();
            return;
        }
        canvas.line(counts(cabinet.shelf()), Looks.PLAIN);
        if (cabinet.closed() != null) {
            canvas.line("✗ " + cabinet.closed(), Looks.TROUBLE);
        } else {
            var aside = counts(some(cabinet.aside()));
            canvas.line(aside.isEmpty() ? "nothing is set aside" : "set aside: " + aside, Looks.QUIET);
        }
    }

    private static Map<String, Integer> some(Map<String, Integer> portions) {
        var some = new LinkedHashMap<>(portions);
        some.values().removeIf(count -> count == 0);
        return some;
    }

    private static String counts(Map<String, Integer> portions) {
        return portions.entrySet().stream()
                .map(portion -> portion.getKey() + " " + portion.getValue())
                .collect(Collectors.joining("  "));
    }
}
