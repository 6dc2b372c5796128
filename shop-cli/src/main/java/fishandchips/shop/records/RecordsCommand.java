package fishandchips.shop.records;

import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.groups.RecordReader;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the records of a topic. */
@Command(
        name = "records",
        description = {
            "Show the records of a topic, by time: partition, offset, key, headers and value.",
            "Reads committed records only, and joins no consumer group.",
            "  ./shop records orders --last 5 --follow",
            "  ./shop records orders --partition 3 --from 17"
        })
public final class RecordsCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    private final ShopAccess shop;
    private final Screen screen;

    @Parameters(paramLabel = "TOPIC", description = "Such as orders; the command lists all if there is no such topic.")
    private String topic = "";

    @Option(names = "--partition", paramLabel = "N", description = "Only those of this partition.")
    private @Nullable Integer partition;

    @Option(names = "--from", paramLabel = "OFFSET", description = "Only those from this offset on, in each partition.")
    private @Nullable Long from;

    @Option(names = "--last", paramLabel = "N", description = "Only the last N of all.")
    private @Nullable Integer last;

    @Option(names = "--follow", description = "Go on with those that are written from now on, until Ctrl-C.")
    private boolean follow;

    private boolean any;

    public RecordsCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        insistOnSense();
        try (var consumer = RecordReader.connect(shop.kafka())) {
            var reader = new TopicReader(consumer, TopicPartitions.find(consumer, topic, partition));
            if (last != null) {
                reader.seekToLast(last);
            } else if (from != null) {
                reader.seek(from);
            }
            show(reader);
        }
        return 0;
    }

    private void insistOnSense() {
        if (from != null && last != null) {
            throw new WrongUseException("Say --from or --last, not both: each says where to begin.");
        }
        if (from != null && from < 0) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "There is no offset %d; the first offset is 0.", from));
        }
        if (last != null && (last < 1 || last > MOST)) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "The last 1 to %d records can be shown, not %d.", MOST, last));
        }
    }

    private void show(TopicReader reader) throws Exception {
        showThoseThatAreThere(reader);
        while (follow && !screen.isClosed()) {
            var records = reader.next();
            records.forEach(this::show);
            if (records.isEmpty()) {
                shop.kafka(); // which says so when the shop has been closed
            }
        }
        if (!any && !follow) {
            screen.line("There are no records to show in %s.".formatted(topic));
        }
    }

    private void showThoseThatAreThere(TopicReader reader) {
        var latest = new ArrayDeque<ConsumerRecord<byte[], byte[]>>();
        while (!reader.isThrough() && !screen.isClosed()) {
            for (var record : reader.next()) {
                latest.add(record);
                if (last == null) {
                    show(latest.remove());
                } else if (latest.size() > last) {
                    latest.remove();
                }
            }
        }
        latest.forEach(this::show);
    }

    private void show(ConsumerRecord<byte[], byte[]> record) {
        any = true;
        screen.lines(RecordText.of(record));
    }
}
