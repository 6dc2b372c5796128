/**
 * The laws of the shop, each in a class of its own: a pure function from {@link fishandchips.audit.evidence.Evidence}
 * to a {@link fishandchips.audit.law.Verdict}.
 *
 * <p>Some of what a law says holds at all times, such as that nothing is ready twice. The rest, such as that everything
 * placed becomes ready, can only be judged when the shop is at rest.
 */
@NullMarked
package fishandchips.audit.law;

import org.jspecify.annotations.NullMarked;
