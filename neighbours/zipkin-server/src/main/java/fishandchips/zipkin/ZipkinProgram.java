package fishandchips.zipkin;

/** The program of a Zipkin station: tells Zipkin what every station is told by the environment, and then is Zipkin. */
public final class ZipkinProgram {

    /** Zipkin's program; in a jar that is added when the program is packaged, so that nothing can be compiled against it. */
    private static final String ZIPKIN = "zipkin.server.ZipkinServer";

    private ZipkinProgram() {}

    public static void main(String[] args) throws Exception {
        ZipkinSettings.of(System.getenv()).forEach(System::setProperty);
        Class.forName(ZIPKIN).getMethod("main", String[].class).invoke(null, (Object) args);
    }
}
