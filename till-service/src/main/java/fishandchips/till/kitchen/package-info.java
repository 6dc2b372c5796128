/** What the till knows of the kitchen: how long an order would wait there, and so whether to take it. */
@NullMarked
package fishandchips.till.kitchen;

import org.jspecify.annotations.NullMarked;
