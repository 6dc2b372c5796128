/** What all packages of the fleet share: the shop's folder, process ids, and the reasons of failures in words. */
@NullMarked
package fishandchips.fleet;

import org.jspecify.annotations.NullMarked;
