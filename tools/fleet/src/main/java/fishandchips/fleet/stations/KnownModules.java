package fishandchips.fleet.stations;

import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The optional modules that this process knows: those on its class path, and those that were added later to the shop that it keeps open. Names of
 * stations are read in many places, and so there is one list for the whole process. Safe for any number of threads.
 */
final class KnownModules {

    private static final ClassLoader OWN = KnownModules.class.getClassLoader();
    private static final List<OptionalModule> MODULES = new CopyOnWriteArrayList<>(found(OWN));
    private static final List<StationKind> KINDS = new CopyOnWriteArrayList<>(OptionalModule.stations(MODULES));

    private KnownModules() {}

    static List<OptionalModule> modules() {
        return MODULES;
    }

    /** The kinds of stations of the core, and then those of all these modules. */
    static List<StationKind> kinds() {
        return KINDS;
    }

    static Optional<OptionalModule> named(String name) {
        return named(name, MODULES);
    }

    /**
     * Finds a module by its name, also one that is elsewhere; that one is known from then on.
     *
     * @param classPath where else it may be
     */
    static synchronized OptionalModule learn(String name, String classPath) {
        return named(name).orElseGet(() -> {
            var learnt = load(name, classPath);
            MODULES.add(learnt);
            KINDS.addAll(learnt.stations());
            return learnt;
        });
    }

    private static OptionalModule load(String name, String classPath) {
        try {
            return named(
                            name,
                            found(new URLClassLoader(
                                    urls(classPath), OWN))) // it stays open: classes are read when they are used
                    .orElseThrow(() ->
                            new WrongUseException("There is no optional module %s in %s.".formatted(name, classPath)));
        } catch (MalformedURLException | ServiceConfigurationError | LinkageError e) {
            throw new ShopFailedException(
                    ("The optional module %s does not fit the program that keeps the shop open: ./shop close, and then"
                                    + " ./shop open --%s.")
                            .formatted(name, name),
                    e);
        }
    }

    private static URL[] urls(String classPath) throws MalformedURLException {
        var urls = new ArrayList<URL>();
        for (var each : classPath.split(File.pathSeparator, -1)) {
            urls.add(Path.of(each).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static List<OptionalModule> found(ClassLoader loader) {
        return ServiceLoader.load(OptionalModule.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static Optional<OptionalModule> named(String name, List<OptionalModule> modules) {
        return modules.stream().filter(module -> module.name().equals(name)).findFirst();
    }
}
