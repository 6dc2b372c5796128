/**
 * The bench: how fast the shop is, beside the least that has to be done for the same.
 *
 * <p>{@link fishandchips.bench.stations}, {@link fishandchips.bench.whole} and {@link fishandchips.bench.pressure} say what
 * is measured, {@link fishandchips.bench.stage} opens the shops for it, {@link fishandchips.bench.floor} has the programs that
 * stand beside them, and {@link fishandchips.bench.report} shows the results. Nothing of it is in the stations.
 *
 * <p>Keeps: {@code bench/}, {@code bench.json} and {@code bench.md} in the shop's folder.
 */
@NullMarked
package fishandchips.bench;

import org.jspecify.annotations.NullMarked;
