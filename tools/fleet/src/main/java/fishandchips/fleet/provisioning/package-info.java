/**
 * Provisions the backends of a shop in containers: who may log in, with which password, and what each may do. The topics of
 * Kafka and the schemas of PostgreSQL are made here, too.
 */
@NullMarked
package fishandchips.fleet.provisioning;

import org.jspecify.annotations.NullMarked;
