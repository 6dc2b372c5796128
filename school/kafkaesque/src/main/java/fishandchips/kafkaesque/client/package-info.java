/** Clients of the server, which hide HTTP: {@code Producer} and {@code Consumer}. */
@NullMarked
package fishandchips.kafkaesque.client;

import org.jspecify.annotations.NullMarked;
