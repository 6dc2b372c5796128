/**
 * The talk's demos. Each opens a small shop of its own, brings its customers, shows it, says what to look at, and closes it.
 */
@NullMarked
package fishandchips.stage.demo;

import org.jspecify.annotations.NullMarked;
