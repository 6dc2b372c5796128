/**
 * A shop in containers, as seen from outside: everything is said to {@code docker compose}, and what must be looked at
 * from inside is looked at by this very command line in a container of its own, the auditor's or the manager's.
 *
 * <p>Keeps: nothing but logs of what Docker said. What is open is asked from Docker each time.
 */
@NullMarked
package fishandchips.shop.docker;

import org.jspecify.annotations.NullMarked;
