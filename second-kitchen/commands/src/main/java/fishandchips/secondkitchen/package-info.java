/** How the command line opens the second kitchen: its stations, their topics, and what their users may do. */
@NullMarked
package fishandchips.secondkitchen;

import org.jspecify.annotations.NullMarked;
