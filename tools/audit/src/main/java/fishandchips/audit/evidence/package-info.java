/**
 * What one look at the shop has found: the trails of all orders, the counts of portions by two sources, and how the log is.
 * Values only; where they come from is {@link fishandchips.audit.reading}'s business, and what they mean that of
 * {@link fishandchips.audit.law}.
 */
@NullMarked
package fishandchips.audit.evidence;

import org.jspecify.annotations.NullMarked;
