package fishandchips.audit.reading;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.evidence.LogState;
import fishandchips.audit.evidence.LogState.Behind;
import fishandchips.audit.evidence.LogState.Missed;
import fishandchips.audit.log.GroupsReader;
import fishandchips.audit.log.LogRead;
import fishandchips.audit.log.LogReader;
import fishandchips.audit.trail.Trails;
import fishandchips.console.Together;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Looks at a shop from the outside, again and again: each look reads on where the one before stopped, and reads anew only
 * what can change. The evidence of one look is good until the next. Used by one thread.
 */
public final class Audit implements AutoCloseable {

    /** How long a glance waits for open transactions. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Trails trails = new Trails();
    private final JournalsReader journals;
    private final LogReader log;
    private final GroupsReader groups;
    private final CabinetReader cabinet;
    private final BooksReader books;
    private final Duration transactionPatience;

    /**
     * Connects.
     *
     * @param journals the customers' journals; the folder need not be there
     * @param transactionPatience how long a transaction may stay open until it counts as one that hangs
     */
    public Audit(BackRoom backRoom, Path journals, Duration transactionPatience) {
        this.journals = new JournalsReader(journals, trails);
        this.log = new LogReader(backRoom.kafka(), trails);
        this.groups = new GroupsReader(backRoom.kafka());
        this.cabinet = new CabinetReader(backRoom.redis(), trails);
        this.books = new BooksReader(backRoom.database(), trails);
        this.transactionPatience = transactionPatience;
    }

    /**
     * Reads everything, an effect before its cause: so the log has what customers had been promised by then, and Redis has what
     * the log said by then.
     *
     * @throws BackendAwayException when not all of it can be read just now; the next look may
     */
    public Evidence look() throws Exception {
        return Patiently.ask(this::readEverything);
    }

    private Evidence readEverything() throws Exception {
        journals.readOn();
        var read = log.readOn(transactionPatience);
        var behind = groups.behind(read);
        var missed = groups.missed(read);
        trails.forgetBooks();
        Together.run(2, List.of(books::read, cabinet::readOrders));
        return evidence(read, behind, missed);
    }

    /**
     * Reads on in the log, and Redis' counts; no ledger, no handovers but how many are kept, no journal, and nothing that
     * Redis has by order.
     *
     * @throws BackendAwayException as for {@link #look}
     */
    public Evidence glance() throws Exception {
        return Patiently.ask(() -> {
            var read = log.readOn(A_MOMENT);
            return evidence(read, groups.behind(read), groups.missed(read));
        });
    }

    private Evidence evidence(LogRead read, List<Behind> behind, List<Missed> missed) throws Exception {
        var counts = cabinet.counts();
        var still = log.ends().equals(read.ends());
        return new Evidence(
                trails,
                counts,
                new LogState(
                        read.heldUp(),
                        behind,
                        missed,
                        still,
                        read.deleted(),
                        log.unreadable(),
                        read.hasSecondKitchen()),
                books.kept());
    }

    @Override
    public void close() {
        log.close();
        groups.close();
    }
}
