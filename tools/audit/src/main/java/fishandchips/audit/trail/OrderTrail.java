package fishandchips.audit.trail;

import fishandchips.contract.Kitchen;
import fishandchips.contract.LogPlace;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known of one order. There are millions of them, so it is small. Used by one thread at a time. */
public final class OrderTrail {

    private final UUID orderId;
    private @Nullable Sighting placed;
    private @Nullable Sighting requested;
    private @Nullable Sighting cooked;
    private @Nullable Sighting firstPart;
    private @Nullable Sighting secondPart;
    private @Nullable Sighting ready;
    private Letters letters = Letters.NONE;
    private int totalPence;
    private @Nullable Attempts attempts;

    private @Nullable Remembered remembered;
    private int ledgerRows;
    private int ledgerPence;
    private int handovers;
    private boolean kept;
    private boolean thrownAway;
    private boolean longAgo;

    OrderTrail(UUID orderId) {
        this.orderId = orderId;
    }

    void see(OrderStep event, int partition, long offset, Portions portions) {
        var step = Step.of(event);
        var before = latest(step);
        var sighting = new Sighting(partition, offset, event.order().hashCode(), portions, before);
        switch (step) {
            case PLACED -> {
                placed = sighting;
                totalPence = before == null ? event.order().totalPence() : totalPence;
            }
            case REQUESTED -> requested = sighting;
            case COOKED -> cooked = sighting;
            case FIRST_PART -> firstPart = sighting;
            case SECOND_PART -> secondPart = sighting;
            case READY -> ready = sighting;
        }
    }

    private @Nullable Sighting latest(Step step) {
        return switch (step) {
            case PLACED -> placed;
            case REQUESTED -> requested;
            case COOKED -> cooked;
            case FIRST_PART -> firstPart;
            case SECOND_PART -> secondPart;
            case READY -> ready;
        };
    }

    void see(Letter letter) {
        letters = letters.with(letter);
    }

    /** Somebody has sent again what a dead letter was about. */
    void sentAgain(LogPlace letter) {
        letters = letters.withSentAgain(letter);
    }

    /** Somebody has dropped a dead letter. */
    void dropped(LogPlace letter) {
        letters = letters.withDropped(letter);
    }

    /** A row of the ledger, perhaps of so long ago that the handover is forgotten. */
    void seeInLedger(int pence, boolean isLongAgo) {
        ledgerRows++;
        ledgerPence = pence;
        longAgo = isLongAgo;
    }

    /** A row of the handovers. */
    void seeHandedOver() {
        handovers++;
    }

    /** A row of those that nobody came for. */
    void seeNoShow(boolean isThrownAway) {
        kept = !isThrownAway;
        thrownAway = isThrownAway;
    }

    void see(Remembered state) {
        remembered = state;
    }

    /** Makes room for reading the ledger, the handovers and the cabinet again. */
    void forgetBooks() {
        remembered = null;
        ledgerRows = 0;
        handovers = 0;
        kept = false;
        thrownAway = false;
    }

    /** What its customer was told; begins with nothing. */
    Attempts attempts() {
        var there = attempts == null ? new Attempts() : attempts;
        attempts = there;
        return there;
    }

    public UUID orderId() {
        return orderId;
    }

    /** Whether a record tells of the step. */
    public boolean is(Step step) {
        return latest(step) != null;
    }

    /** How many records tell of the step. */
    public int times(Step step) {
        var times = 0;
        for (var each = latest(step); each != null; each = each.before()) {
            times++;
        }
        return times;
    }

    /** The last record that tells of the step; of a step that has two it is the one too many. */
    public Optional<LogPlace> place(Step step) {
        return Optional.ofNullable(latest(step)).map(sighting -> sighting.place(step));
    }

    /** The portions that the first record of a step is about; none when there is no such record. */
    public Portions portions(Step step) {
        var sighting = latest(step);
        return sighting == null ? Portions.NONE : sighting.first().portions();
    }

    /** The portions that all records of a step are about, together; those of each count, also when there should be but one. */
    public Portions portionsOfAll(Step step) {
        return Stream.iterate(latest(step), Objects::nonNull, Sighting::before)
                .map(Sighting::portions)
                .reduce(Portions.NONE, Portions::plus);
    }

    /** Whether all records of the step carry the order as it was first placed. */
    public boolean carriesTheOrder(Step step) {
        var order = placed == null ? null : placed.first();
        for (var each = latest(step); order != null && each != null; each = each.before()) {
            if (each.contents() != order.contents()) {
                return false;
            }
        }
        return true;
    }

    /** Whether all records of the step are in the partition of the same number as the one that first placed the order. */
    public boolean isBesideThePlaced(Step step) {
        return placed == null
                || places(step)
                        .allMatch(place -> place.partition() == placed.first().partition());
    }

    /** The last step of its way; empty when nothing in the log is about it. */
    public Optional<Step> furthest() {
        return Stream.of(Step.READY, Step.SECOND_PART, Step.FIRST_PART, Step.COOKED, Step.REQUESTED, Step.PLACED)
                .filter(this::is)
                .findFirst();
    }

    /** The portions that a kitchen has to make, as the order was first placed; of an order that was never placed, as it got ready. */
    public Portions ordered(Kitchen kitchen) {
        return ordered().from(kitchen);
    }

    private Portions ordered() {
        return portions(is(Step.PLACED) ? Step.PLACED : Step.READY);
    }

    /** Whether it has portions of a kitchen. */
    public boolean isFor(Kitchen kitchen) {
        return ordered().asMap().keySet().stream().anyMatch(portion -> portion.kitchen() == kitchen);
    }

    /** Whether it has portions of both kitchens. */
    public boolean isMixed() {
        return isFor(Kitchen.FIRST) && isFor(Kitchen.SECOND);
    }

    /** Whether a kitchen has nothing more to do for it, as the log tells: its part is finished, or all of the order is. */
    public boolean isDoneBy(Kitchen kitchen) {
        return is(Step.part(kitchen)) || (is(Step.READY) && isFor(kitchen));
    }

    /** Whether it is on its way: placed, and neither ready nor given up. */
    public boolean isInFlight() {
        return is(Step.PLACED) && !is(Step.READY) && !isGivenUp();
    }

    /**
     * Whether a station that would have moved it on gave it up, and nobody has sent it again. A letter about another record of
     * it does not count.
     */
    public boolean isGivenUp() {
        return !is(Step.READY) && endings().anyMatch(letter -> !letters.isSentAgain(letter));
    }

    /** Whether the cook has set its portions aside, and they have neither been taken nor given back since. */
    public boolean isSetAside() {
        return is(Step.COOKED)
                && is(Step.PLACED)
                && !isDoneBy(Kitchen.FIRST)
                && endings().filter(Letter::isOfTheFirstKitchen).allMatch(letters::isSentAgain);
    }

    /** Whether people have dropped what its finished parts waited for: it never gets ready, and they are wasted. */
    public boolean isWasted() {
        return !is(Step.READY) && endings().filter(Letter::isOfAnAssembler).anyMatch(letters::isDropped);
    }

    /** How often it was begun: once, and once more each time that it was sent again after a kitchen had given it up. */
    public long beginnings() {
        return 1 + sentAgain().filter(letter -> !letter.isOfAnAssembler()).count();
    }

    /** How many records may tell of a step, which each station takes once for each time that the order was begun at it. */
    public long allowed(Step step) {
        return switch (step) {
            case PLACED -> beginnings();
            case REQUESTED, COOKED ->
                1 + sentAgain().filter(Letter::isOfTheFirstKitchen).count();
            case FIRST_PART, SECOND_PART -> 1 + timesSentAgain(step);
            case READY -> 1;
        };
    }

    /** How often somebody has sent a finished part again, after the assembler had waited for the other one in vain. */
    private long timesSentAgain(Step part) {
        return endings()
                .filter(Letter::isOfAnAssembler)
                .filter(letter -> places(part).anyMatch(place -> place.equals(letter.about())))
                .mapToLong(letters::timesSentAgain)
                .sum();
    }

    private Stream<Letter> sentAgain() {
        return endings().filter(letters::isSentAgain);
    }

    private Stream<Letter> endings() {
        return letters.endings().filter(letter -> isMyRecord(letter.about()));
    }

    /** Of an order that was sent again, any record may be the one that it is at. */
    private boolean isMyRecord(@Nullable LogPlace about) {
        return Stream.of(Step.PLACED, Step.REQUESTED, Step.COOKED, Step.FIRST_PART, Step.SECOND_PART)
                .flatMap(step -> letters.sentAgain().isEmpty() ? firstPlace(step).stream() : places(step))
                .anyMatch(place -> place.equals(about));
    }

    private Stream<LogPlace> places(Step step) {
        return Stream.iterate(latest(step), Objects::nonNull, Sighting::before).map(sighting -> sighting.place(step));
    }

    private Optional<LogPlace> firstPlace(Step step) {
        return Optional.ofNullable(latest(step))
                .map(sighting -> sighting.first().place(step));
    }

    /** The dead letters under its id. */
    public List<Letter> letters() {
        return letters.all();
    }

    /** What was paid, as it was first placed; 0 when it was not. */
    public int totalPence() {
        return totalPence;
    }

    /** What its customer was told; empty when no journal tells of it. */
    public Optional<Attempts> journal() {
        return Optional.ofNullable(attempts);
    }

    /** What Redis knows of it; empty when it does not. */
    public Optional<Remembered> remembered() {
        return Optional.ofNullable(remembered);
    }

    /** How often it is in the ledger. */
    public int ledgerRows() {
        return ledgerRows;
    }

    /** What the ledger says that was paid; of no meaning when it says nothing. */
    public int ledgerPence() {
        return ledgerPence;
    }

    /** Whether it lies on the counter, and nobody has come for it yet. */
    public boolean isKept() {
        return kept;
    }

    /** Whether it was thrown away, since nobody came for it. */
    public boolean isThrownAway() {
        return thrownAway;
    }

    /** Whether it was handed over, or thrown away since nobody came for it. */
    public boolean hasLeft() {
        return handovers > 0 || thrownAway;
    }

    /** Whether it was placed so long ago that its handover may be forgotten. */
    public boolean isLongAgo() {
        return longAgo;
    }

    /** How often it was handed over. */
    public int handovers() {
        return handovers;
    }
}
