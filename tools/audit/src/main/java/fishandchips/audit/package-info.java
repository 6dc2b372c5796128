/**
 * The cash-up: an audit from the outside. Reads the log, Redis, PostgreSQL and the customers' journals for itself, asks no
 * station anything and uses none's code, and judges every law of the shop.
 *
 * <p>{@link fishandchips.audit.reading} and {@link fishandchips.audit.log} read, {@link fishandchips.audit.trail} is what is known of each order,
 * {@link fishandchips.audit.evidence} all that one look has found, and {@link fishandchips.audit.law} judges it. {@code docs/laws.md} says how.
 */
@NullMarked
package fishandchips.audit;

import org.jspecify.annotations.NullMarked;
