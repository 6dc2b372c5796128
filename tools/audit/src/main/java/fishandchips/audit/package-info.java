/**
 * The cash-up: an audit from the outside. It reads the topics, Redis, PostgreSQL and the customers' journals itself, asks no station
 * anything, uses no code of a station, and judges every law of the shop.
 *
 * <p>{@link fishandchips.audit.reading} and {@link fishandchips.audit.log} read; {@link fishandchips.audit.trail} has the steps of each order;
 * {@link fishandchips.audit.evidence} has everything that was found, which is the input of {@link fishandchips.audit.law}. {@code docs/laws.md}
 * describes the laws.
 */
@NullMarked
package fishandchips.audit;

import org.jspecify.annotations.NullMarked;
