/** The shop on the toy Kafka, shown on the same screen as the real one. */
@NullMarked
package fishandchips.stage.toy;

import org.jspecify.annotations.NullMarked;
