package fishandchips.bench.pressure;

import fishandchips.bench.load.OpenLoop;
import fishandchips.bench.load.Served;
import fishandchips.bench.stage.Stage;
import fishandchips.bench.usage.Cpu;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.time.Duration;
import java.util.List;

/** Customers of the bench's shop, who come at a steady rate whether or not those before them have been served. */
record Customers(Stage stage) {

    /** So many come a second, for so long. Returns when each has an answer, or has given up. */
    Offer come(double perSecond, Duration time) {
        var before = Cpu.of(stage.state());
        var served = loop().run(perSecond, time);
        var after = Cpu.of(stage.state());
        stage.placed(served);
        var used = after.since(before, Cpu.BENCH).toNanos();
        var all = served.time().toNanos() * Runtime.getRuntime().availableProcessors();
        return new Offer(
                perSecond,
                time,
                served,
                (double) used / all,
                after.ofShopSince(before),
                after.since(before, till().name().toString()));
    }

    /** The same. Returns what has become of those who came in each second. */
    List<Served> comeBySecond(double perSecond, Duration time) {
        var seconds = loop().bySecond(perSecond, time);
        seconds.forEach(stage::placed);
        return seconds;
    }

    /** The till is another one each time that the shop is opened. */
    private OpenLoop loop() {
        return new OpenLoop(till().address(""));
    }

    private StationState till() {
        return stage.state().stations(StationKind.TILL).getFirst();
    }

    /** Waits until the kitchen has nothing left to do. */
    void awaitServed() throws InterruptedException {
        stage.drain().awaitNothingLeft(Topics.ORDERS.name(), StationKind.PREPARER.group());
        stage.drain().awaitNothingLeft(Topics.COOK_REQUESTS.name(), StationKind.COOK.group());
        stage.drain().awaitNothingLeft(Topics.ORDERS.name(), StationKind.PREPARER.group());
    }
}
