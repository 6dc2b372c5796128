/**
 * Injects faults into the shop that this process keeps open ({@code ChaosInjector}), and undoes them when their time is over, also when
 * the command that asked for them was killed.
 */
@NullMarked
package fishandchips.chaos.injection;

import org.jspecify.annotations.NullMarked;
