/** What all of the fleet needs: the shop's folder, processes, and why something failed. */
@NullMarked
package fishandchips.fleet;

import org.jspecify.annotations.NullMarked;
