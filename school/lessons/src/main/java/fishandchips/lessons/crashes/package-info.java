/** Lessons about what may go wrong: crashes, doubled work, transactions, zombies, and records that nobody can use. */
@NullMarked
package fishandchips.lessons.crashes;

import org.jspecify.annotations.NullMarked;
