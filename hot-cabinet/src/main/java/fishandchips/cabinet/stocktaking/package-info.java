/**
 * Whether what the hot cabinet remembers is to be believed, and how it is counted anew when it is not: after Redis was
 * restarted, emptied or replaced, or when somebody asks for it.
 *
 * <p>Nobody is served meanwhile, for all scripts refuse. What happens on the side of Kafka, where the truth is, is the
 * business of the station that takes stock.
 *
 * <p>Keeps: {@code {cabinet}:stocktaking}, the lease of the station that takes stock; {@code {cabinet}:lost}; and of {@code
 * {cabinet}:portions} the fields {@code run} and {@code epoch}.
 */
@NullMarked
package fishandchips.cabinet.stocktaking;

import org.jspecify.annotations.NullMarked;
