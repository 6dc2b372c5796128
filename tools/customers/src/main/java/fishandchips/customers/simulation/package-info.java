/**
 * A simulation: sends the customers of a workload to an open shop, shows the progress, and compares the tills' receipts with the orders
 * that the seed gave.
 */
@NullMarked
package fishandchips.customers.simulation;

import org.jspecify.annotations.NullMarked;
