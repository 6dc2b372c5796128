package fishandchips.shop.docker;

import fishandchips.shop.WrongUseException;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.chaos.fault.ProcessFault.Freeze;
import fishandchips.shop.chaos.fault.ProcessFault.Kill;
import fishandchips.shop.chaos.fault.ProcessFault.Restart;
import fishandchips.shop.chaos.fault.Target;
import java.io.IOException;
import java.time.Duration;

/** What can be done to containers: all of a service are killed, frozen or restarted together. */
final class ContainerSabotage {

    private final Compose compose;

    ContainerSabotage(Compose compose) {
        this.compose = compose;
    }

    /**
     * Carries out a fault, and returns when it is over.
     *
     * @throws WrongUseException when it cannot be done to containers
     */
    void carryOut(Fault fault) throws IOException, InterruptedException {
        Containers.now(compose).insistOnOpen();
        switch (fault) {
            case Kill(var target) -> kill(service(target));
            case Restart(var target) -> compose.ask("restart", service(target));
            case Freeze(var target, var time) -> freeze(service(target), time);
            default -> throw thatIsAll();
        }
    }

    static WrongUseException thatIsAll() {
        return new WrongUseException("In containers ./shop chaos can kill, freeze and restart, and nothing else.");
    }

    /** Docker starts nothing again that was killed by its own command. */
    private void kill(String service) throws IOException, InterruptedException {
        compose.ask("kill", service);
        compose.ask("start", service);
    }

    /** Whoever interrupts this leaves nothing frozen. */
    private void freeze(String service, Duration time) throws IOException, InterruptedException {
        compose.ask("pause", service);
        try {
            Thread.sleep(time);
        } finally {
            compose.ask("unpause", service);
        }
    }

    private static String service(Target target) {
        return switch (target) {
            case Target.EveryStation(var kind) -> kind.label();
            case Target.OneBackend(var kind) -> kind.label();
            case Target.OneStation(var name) ->
                throw new WrongUseException("In containers all of a kind are meant: say %s rather than %s."
                        .formatted(name.kind().label(), name));
        };
    }
}
