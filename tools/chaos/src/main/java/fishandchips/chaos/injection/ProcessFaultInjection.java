package fishandchips.chaos.injection;

import fishandchips.fleet.open.FaultInjector.Targets;
import fishandchips.chaos.fault.ProcessFault;
import fishandchips.chaos.fault.ProcessFault.Freeze;
import fishandchips.chaos.fault.ProcessFault.Kill;
import fishandchips.chaos.fault.ProcessFault.Replay;
import fishandchips.chaos.fault.ProcessFault.Restart;
import fishandchips.chaos.fault.ProcessFault.Storm;
import fishandchips.chaos.fault.ProcessFault.Twin;
import fishandchips.chaos.fault.Target;
import java.time.Duration;
import java.util.List;

/** What is done to processes. */
final class ProcessFaultInjection {

    private final Targets targets;
    private final TargetProcesses processes;
    private final DuplicateProcesses duplicates;

    ProcessFaultInjection(Targets targets, DuplicateProcesses duplicates) {
        this.targets = targets;
        this.processes = new TargetProcesses(targets.fleet(), targets.backends());
        this.duplicates = duplicates;
    }

    Undo carryOut(ProcessFault fault) throws Exception {
        return switch (fault) {
            case Kill(var target) -> kill(processes.of(target));
            case Restart(var target) -> restart(target);
            case Freeze(var target, Duration _) -> freeze(processes.of(target));
            case Twin(var station, Duration _) -> duplicates.start(station, targets.launcher());
            case Storm(var kind, Duration _) -> new JoinAndLeave(targets.fleet(), kind).begin();
            case Replay(var kind) -> new OffsetReset(processes).of(kind);
        };
    }

    private static Undo kill(List<ProcessHandle> victims) {
        victims.forEach(ProcessHandle::destroyForcibly);
        return Undo.NOTHING;
    }

    private Undo restart(Target target) {
        switch (target) {
            case Target.OneBackend(var kind) -> targets.backends().restart(kind);
            case Target.OneStation _, Target.EveryStation _ ->
                processes.of(target).forEach(ProcessHandle::destroy);
        }
        return Undo.NOTHING;
    }

    private static Undo freeze(List<ProcessHandle> victims) throws Exception {
        return Undo.of(() -> send(Signal.STOP, victims), () -> send(Signal.CONT, victims));
    }

    private static void send(Signal signal, List<ProcessHandle> processes) throws Exception {
        for (var process : processes) {
            signal.send(process);
        }
    }
}
