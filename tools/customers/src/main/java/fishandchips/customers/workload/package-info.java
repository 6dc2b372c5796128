/**
 * A workload: when each customer comes and what each orders, drawn from a seed. The same seed gives the same workload, so the totals are known
 * before the first customer comes. Nothing here knows a till.
 */
@NullMarked
package fishandchips.customers.workload;

import org.jspecify.annotations.NullMarked;
