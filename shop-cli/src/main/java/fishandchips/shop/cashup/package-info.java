/**
 * The cash-up: an audit from the outside. Reads the log, Redis, PostgreSQL and the customers' journals for itself, asks no
 * station anything and uses none's code, judges every law of the shop, and prints a till roll.
 *
 * <p>{@link fishandchips.shop.cashup.reading} reads, {@link fishandchips.shop.cashup.trail} is what is known of each order,
 * {@link fishandchips.shop.cashup.evidence} all that one look has found, and {@link fishandchips.shop.cashup.law} judges it. {@code docs/laws.md} says how.
 */
@NullMarked
package fishandchips.shop.cashup;

import org.jspecify.annotations.NullMarked;
