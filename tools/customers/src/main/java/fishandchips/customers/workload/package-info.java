/**
 * A workload's customers, drawn from a seed: who comes when, and orders what. The same seed draws the same workload, so
 * that what it comes to is known before the first customer is let in. Nothing here knows a till.
 */
@NullMarked
package fishandchips.customers.workload;

import org.jspecify.annotations.NullMarked;
