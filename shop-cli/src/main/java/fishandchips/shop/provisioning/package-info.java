/** The hidden commands that docker-compose.yml runs to make passwords, users, rights and topics. */
@NullMarked
package fishandchips.shop.provisioning;

import org.jspecify.annotations.NullMarked;
