/** The hidden commands by which docker-compose.yml makes passwords, users, rights and topics. */
@NullMarked
package fishandchips.shop.provisioning;

import org.jspecify.annotations.NullMarked;
