package fishandchips.chaos.injection;

import fishandchips.chaos.fault.ProcessFault;
import fishandchips.chaos.fault.ProcessFault.Freeze;
import fishandchips.chaos.fault.ProcessFault.Kill;
import fishandchips.chaos.fault.ProcessFault.Replay;
import fishandchips.chaos.fault.ProcessFault.Restart;
import fishandchips.chaos.fault.ProcessFault.Storm;
import fishandchips.chaos.fault.ProcessFault.Twin;
import fishandchips.chaos.fault.Target;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.open.FaultInjector.Targets;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** Injects faults into processes. */
record ProcessFaultInjection(Targets targets, DuplicateProcesses duplicates) {

    /** What a process can be told without its knowing. */
    private enum Signal {
        STOP,
        CONT;

        /** Sends it to a process and all that it has started. Returns when it has been sent. */
        void send(ProcessHandle process) throws IOException, InterruptedException {
            for (var child : process.descendants().toList()) {
                send(child.pid());
            }
            send(process.pid());
        }

        private void send(long pid) throws IOException, InterruptedException {
            var exitCode = new ProcessBuilder("sh", "-c", String.format(Locale.ROOT, "kill -%s %d", name(), pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exitCode != 0 && ProcessHandle.of(pid).isPresent()) { // one that has gone needs no signal
                throw new IOException(String.format(Locale.ROOT, "Process %d could not be sent %s", pid, this));
            }
        }
    }

    Undo carryOut(ProcessFault fault) throws Exception {
        return switch (fault) {
            case Kill(var target) -> kill(processes(target));
            case Restart(var target) -> restart(target);
            case Freeze(var target, Duration _) -> freeze(processes(target));
            case Twin(var station, Duration _) -> duplicates.start(station, targets.launcher());
            case Storm(var kind, Duration _) -> new JoinAndLeave(targets.fleet(), kind).begin();
            case Replay(var kind) -> new OffsetReset(targets).of(kind);
        };
    }

    private static Undo kill(List<ProcessHandle> victims) {
        victims.forEach(ProcessHandle::destroyForcibly);
        return Undo.NOTHING;
    }

    private Undo restart(Target target) {
        switch (target) {
            case Target.OneBackend(var kind) -> targets.backends().restart(kind);
            case Target.OneStation _, Target.EveryStation _ -> processes(target).forEach(ProcessHandle::destroy);
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

    /**
     * The processes of a target that run.
     *
     * @throws ShopFailedException when there are none
     */
    private List<ProcessHandle> processes(Target target) {
        var running = ids(target).stream().flatMap(id -> id.find().stream()).toList();
        if (running.isEmpty()) {
            throw new ShopFailedException("There is no %s that runs.".formatted(target));
        }
        return running;
    }

    private List<ProcessId> ids(Target target) {
        return switch (target) {
            case Target.OneStation(var name) -> stations(each -> each.equals(name));
            case Target.EveryStation(var kind) -> stations(each -> each.kind().equals(kind));
            case Target.OneBackend(var kind) ->
                List.of(Objects.requireNonNull(targets.backends().state(kind).process()));
        };
    }

    private List<ProcessId> stations(Predicate<StationName> wanted) {
        return targets.fleet().states().stream()
                .filter(station -> wanted.test(station.name()))
                .map(StationState::process)
                .filter(Objects::nonNull)
                .toList();
    }
}
