package fishandchips.fleet.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.Arrays;
import java.util.List;

/** Knows which addresses a name has, and which name an address has. Safe for any number of threads. */
interface NameService {

    /** The addresses that share a name, in no order; none when nobody has it. */
    List<InetAddress> addresses(String name);

    /** The name of one address; the address itself when it has none. */
    String name(InetAddress address);

    /** The one that this machine asks; what it said a second ago is asked again. */
    static NameService ofThisMachine() {
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        return new NameService() {

            @Override
            public List<InetAddress> addresses(String name) {
                try {
                    return Arrays.asList(InetAddress.getAllByName(name));
                } catch (UnknownHostException _) {
                    return List.of();
                }
            }

            @Override
            public String name(InetAddress address) {
                return address.getCanonicalHostName();
            }
        };
    }
}
