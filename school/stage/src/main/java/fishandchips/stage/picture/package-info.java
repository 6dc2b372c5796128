/** What the stage shows, as values, and the interface of the sources that it gets them from. Knows neither Kafka nor a terminal. */
@NullMarked
package fishandchips.stage.picture;

import org.jspecify.annotations.NullMarked;
