package fishandchips.chaos.injection;

import fishandchips.chaos.fault.LinkFault;
import fishandchips.chaos.fault.LinkFault.Cut;
import fishandchips.chaos.fault.LinkFault.DropCommitReply;
import fishandchips.chaos.fault.LinkFault.Mute;
import fishandchips.chaos.fault.LinkFault.Reset;
import fishandchips.chaos.fault.LinkFault.Slow;
import fishandchips.chaos.fault.LinkFault.Throttle;
import fishandchips.chaos.fault.Links;
import fishandchips.chaos.proxy.BreakableLinks;
import fishandchips.chaos.proxy.Disturbance;
import fishandchips.chaos.proxy.Disturbance.Break;
import fishandchips.chaos.proxy.Disturbance.Latency;
import fishandchips.chaos.proxy.Disturbance.LimitedRate;
import fishandchips.chaos.proxy.Disturbance.LostReplies;
import fishandchips.chaos.proxy.Disturbance.LostReply;
import java.time.Duration;

/** Injects faults into the links between stations and backends. */
record LinkFaultInjection(BreakableLinks proxies) {

    Undo carryOut(LinkFault fault) {
        return switch (fault) {
            case Slow(var links, var latency, Duration _) -> disturb(links, new Latency(latency));
            case Throttle(var links, var perSecond, Duration _) -> disturb(links, new LimitedRate(perSecond.bytes()));
            case Cut(var links, Duration _) -> disturb(links, new Break());
            case Mute(var links, Duration _) -> disturb(links, new LostReplies());
            case Reset(var links) -> reset(links);
            case DropCommitReply drop ->
                disturb(drop.links(), new LostReply(LostReply.END_OF_TRANSACTION, !drop.every()));
        };
    }

    private Undo disturb(Links links, Disturbance disturbance) {
        proxies.disturb(links, disturbance);
        return () -> proxies.mend(links, disturbance);
    }

    private Undo reset(Links links) {
        proxies.reset(links);
        return Undo.NOTHING;
    }
}
