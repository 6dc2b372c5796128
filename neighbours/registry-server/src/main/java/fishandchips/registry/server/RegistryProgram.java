package fishandchips.registry.server;

/** The program of the schema registry. */
public final class RegistryProgram {

    private RegistryProgram() {}

    public static void main(String[] args) {}
}
