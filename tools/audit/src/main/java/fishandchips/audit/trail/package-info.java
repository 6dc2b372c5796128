/**
 * The trail that each order has left in the log, the ledger, the handovers, the cabinet and the customers' journals. Values only, and small,
 * because a cash-up holds millions of them in memory.
 */
@NullMarked
package fishandchips.audit.trail;

import org.jspecify.annotations.NullMarked;
