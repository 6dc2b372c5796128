package fishandchips.bench.measure;

import java.util.List;

/** What an optional module adds to the bench. {@link java.util.ServiceLoader} finds it on the class path. */
@FunctionalInterface
public interface ModuleMeasurements {

    /** Its measurements, which follow on those of the bench itself. */
    List<Measurement> measurements();
}
