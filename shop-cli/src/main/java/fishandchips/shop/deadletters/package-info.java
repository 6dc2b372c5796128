/**
 * The dead letters: what stations could not use or gave up, shown to people, who send it again or drop it.
 *
 * <p>Reads and writes: the topics of dead letters. What was done about a letter is written behind it, as a record that
 * names it: so every command line knows, and nothing is kept elsewhere.
 */
@NullMarked
package fishandchips.shop.deadletters;

import org.jspecify.annotations.NullMarked;
