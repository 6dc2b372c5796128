/**
 * Everything that one reading of the shop has found: the trails of all orders, the counts of portions from two sources, and the state of
 * the log. Values only: {@link fishandchips.audit.reading} makes them, and {@link fishandchips.audit.law} judges them.
 */
@NullMarked
package fishandchips.audit.evidence;

import org.jspecify.annotations.NullMarked;
