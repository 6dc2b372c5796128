/**
 * A simulation: sends the customers of a workload to an open shop, watches them being served, and compares what they were given with
 * what the seed has promised.
 */
@NullMarked
package fishandchips.customers.simulation;

import org.jspecify.annotations.NullMarked;
