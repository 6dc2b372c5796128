/** The server: everything that can be asked for by HTTP. */
@NullMarked
package fishandchips.kafkaesque.http;

import org.jspecify.annotations.NullMarked;
