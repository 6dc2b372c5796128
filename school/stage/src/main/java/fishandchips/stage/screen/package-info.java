/** Shows pictures to people: on the whole terminal, or as plain lines. Knows nothing of Kafka. */
@NullMarked
package fishandchips.stage.screen;

import org.jspecify.annotations.NullMarked;
