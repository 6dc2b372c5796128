package fishandchips.chaos.fault;

import fishandchips.console.Span;
import fishandchips.contract.Topic;
import java.time.Duration;

/** A fault of a backend, or of its data. */
public sealed interface BackendFault extends Fault {

    /** Redis forgets everything. */
    record Empty() implements BackendFault {

        @Override
        public String toString() {
            return "empty redis";
        }
    }

    /** Redis is killed, and the end of its file is lost, as in a power cut. */
    record Truncate(Size size) implements BackendFault {

        @Override
        public String toString() {
            return "truncate redis " + size;
        }
    }

    /** Redis forgets the scripts; stations send them again. */
    record FlushScripts() implements BackendFault {

        @Override
        public String toString() {
            return "flush-scripts";
        }
    }

    /** Redis has no memory left for new keys. */
    record Fill(Duration time) implements BackendFault {

        @Override
        public String toString() {
            return "fill redis " + Span.text(time);
        }
    }

    /** Records that no station can use are written to a topic. */
    record Poison(Topic<?> topic) implements BackendFault {

        @Override
        public String toString() {
            return "poison " + topic.name();
        }
    }

    /** Another session locks the tables of ledger and handovers. */
    record Lock(Duration time) implements BackendFault {

        @Override
        public String toString() {
            return "lock postgres " + Span.text(time);
        }
    }
}
