package fishandchips.shop.chaos.sabotage;

import fishandchips.shop.chaos.fault.LinkFault;
import fishandchips.shop.chaos.fault.LinkFault.Cut;
import fishandchips.shop.chaos.fault.LinkFault.DropCommitReply;
import fishandchips.shop.chaos.fault.LinkFault.Mute;
import fishandchips.shop.chaos.fault.LinkFault.Reset;
import fishandchips.shop.chaos.fault.LinkFault.Slow;
import fishandchips.shop.chaos.fault.LinkFault.Throttle;
import fishandchips.shop.chaos.fault.Links;
import fishandchips.shop.chaos.wire.Disturbance;
import fishandchips.shop.chaos.wire.Disturbance.Break;
import fishandchips.shop.chaos.wire.Disturbance.Latency;
import fishandchips.shop.chaos.wire.Disturbance.LostReply;
import fishandchips.shop.chaos.wire.Disturbance.Narrowness;
import fishandchips.shop.chaos.wire.Disturbance.Silence;
import fishandchips.shop.chaos.wire.WeakPoints;
import java.time.Duration;

/** What is done to links. */
final class LinkSabotage {

    private final WeakPoints weakPoints;

    LinkSabotage(WeakPoints weakPoints) {
        this.weakPoints = weakPoints;
    }

    Undo carryOut(LinkFault fault) {
        return switch (fault) {
            case Slow(var links, var latency, Duration _) -> disturb(links, new Latency(latency));
            case Throttle(var links, var perSecond, Duration _) -> disturb(links, new Narrowness(perSecond.bytes()));
            case Cut(var links, Duration _) -> disturb(links, new Break());
            case Mute(var links, Duration _) -> disturb(links, new Silence());
            case Reset(var links) -> reset(links);
            case DropCommitReply drop ->
                disturb(drop.links(), new LostReply(LostReply.END_OF_TRANSACTION, !drop.every()));
        };
    }

    private Undo disturb(Links links, Disturbance disturbance) {
        weakPoints.disturb(links, disturbance);
        return () -> weakPoints.mend(links, disturbance);
    }

    private Undo reset(Links links) {
        weakPoints.reset(links);
        return Undo.NOTHING;
    }
}
