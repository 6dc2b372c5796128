/**
 * Where the bench measures: a shop of its own, floors beside it, backlogs that come into sight all at once, and those who
 * look how fast they are worked off.
 */
@NullMarked
package fishandchips.bench.stage;

import org.jspecify.annotations.NullMarked;
