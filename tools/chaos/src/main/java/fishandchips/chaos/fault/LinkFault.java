package fishandchips.chaos.fault;

import fishandchips.chaos.fault.Links.Link;
import fishandchips.console.Span;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.time.Duration;

/** A fault of the network between stations and backends. Only a breakable shop has the proxies that it needs. */
public sealed interface LinkFault extends Fault {

    Links links();

    @Override
    default boolean needsBreakable() {
        return true;
    }

    /** A request and its answer take longer, by {@code latency} plus or minus a half. */
    record Slow(Links links, Duration latency, Duration time) implements LinkFault {

        @Override
        public String toString() {
            return "slow %s %s %s".formatted(links, Span.text(latency), Span.text(time));
        }
    }

    /** No more than so many bytes a second pass on each connection, in each direction. */
    record Throttle(Links links, Size perSecond, Duration time) implements LinkFault {

        @Override
        public String toString() {
            return "throttle %s %s %s".formatted(links, perSecond, Span.text(time));
        }
    }

    /** No bytes pass; those under way arrive later, if the connection still exists. */
    record Cut(Links links, Duration time) implements LinkFault {

        @Override
        public String toString() {
            return "cut %s %s".formatted(links, Span.text(time));
        }
    }

    /** Requests pass, and answers are lost. */
    record Mute(Links links, Duration time) implements LinkFault {

        @Override
        public String toString() {
            return "mute %s %s".formatted(links, Span.text(time));
        }
    }

    /** Every connection is closed; clients can connect again at once. */
    record Reset(Links links) implements LinkFault {

        @Override
        public String toString() {
            return "reset " + links;
        }
    }

    /**
     * Kafka ends a transaction, and its answer is lost, with the connection.
     *
     * @param kind a station that has transactions
     * @param every whether that happens to every answer, rather than to the next one
     * @param time how long it may happen
     */
    record DropCommitReply(StationKind kind, boolean every, Duration time) implements LinkFault {

        @Override
        public Links links() {
            return new Links(new Link(kind, BackendKind.KAFKA).toString());
        }

        @Override
        public String toString() {
            return "drop-commit-reply %s%s %s".formatted(kind.label(), every ? " every" : "", Span.text(time));
        }
    }
}
