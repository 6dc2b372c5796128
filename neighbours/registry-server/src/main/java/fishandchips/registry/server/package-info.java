/** The schema registry as a process of the shop: Apicurio, which speaks Confluent's protocol. */
@NullMarked
package fishandchips.registry.server;

import org.jspecify.annotations.NullMarked;
