/** Topics, which are logs side by side, and the positions of their readers. */
@NullMarked
package fishandchips.kafkaesque.topics;

import org.jspecify.annotations.NullMarked;
