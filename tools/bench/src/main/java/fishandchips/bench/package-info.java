/**
 * The bench: measures how fast the shop is, beside a floor, which is the least code that does the same work.
 *
 * <p>{@link fishandchips.bench.stations}, {@link fishandchips.bench.whole} and {@link fishandchips.bench.pressure} have the measurements, {@link
 * fishandchips.bench.stage} opens the shops for them, {@link fishandchips.bench.floor} has the floors, and {@link fishandchips.bench.report}
 * shows the results. The stations contain no code of the bench.
 *
 * <p>Keeps: {@code bench/}, {@code bench.json} and {@code bench.md} in the shop's folder.
 */
@NullMarked
package fishandchips.bench;

import org.jspecify.annotations.NullMarked;
