/**
 * The bench: how fast the shop is, beside the least that has to be done for the same.
 *
 * <p>{@link fishandchips.bench.measure} says what is measured, {@link fishandchips.bench.stage} opens the shops in
 * which that is done, {@link fishandchips.bench.floor} and {@link fishandchips.bench.naive} are what stands beside
 * them, and {@link fishandchips.bench.report} says what came of it. Nothing of it is in the stations.
 *
 * <p>Keeps: {@code bench/}, {@code bench.json} and {@code bench.md} in the shop's folder.
 */
@NullMarked
package fishandchips.bench;

import org.jspecify.annotations.NullMarked;
