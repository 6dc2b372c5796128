package fishandchips.registry.server;

/**
 * The program of the schema registry: waits for PostgreSQL, makes the registry's schema there, and then is Apicurio, which ends when the
 * process is asked to.
 */
public final class RegistryProgram {

    /** Apicurio's program; made by Quarkus, so that nothing can be compiled against it. */
    private static final String APICURIO = "io.quarkus.runner.GeneratedMain";

    private RegistryProgram() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var settings = RegistrySettings.of(System.getenv());
        settings.database().createSchema();
        settings.properties().forEach(System::setProperty);
        Class.forName(APICURIO).getMethod("main", String[].class).invoke(null, (Object) args);
    }
}
