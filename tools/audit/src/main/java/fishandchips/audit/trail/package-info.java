/**
 * The trail that each order has left in the log, the ledger, the handovers, the cabinet and the customers' journals. Values
 * only, and made so that there is room for millions of them.
 */
@NullMarked
package fishandchips.audit.trail;

import org.jspecify.annotations.NullMarked;
