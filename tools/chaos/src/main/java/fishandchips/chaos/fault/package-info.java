/**
 * The faults as data. A {@link fishandchips.chaos.fault.Fault} says what breaks where, and for how long. {@link
 * fishandchips.chaos.fault.FaultCatalog} lists all faults, and parses the words of the command; {@code toString} gives the same words.
 *
 * <p>The package {@code fishandchips.chaos.injection} injects them.
 */
@NullMarked
package fishandchips.chaos.fault;

import org.jspecify.annotations.NullMarked;
