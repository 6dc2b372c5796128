package fishandchips.connect;

/** The program of a Connect worker. */
public final class ConnectProgram {

    private ConnectProgram() {}

    public static void main(String[] args) {}
}
