/**
 * The floor beside a till: Spring MVC, a handler, and a send. Runs on the libraries of the till's own program, so the two
 * have the same versions.
 */
@NullMarked
package fishandchips.bench.floor.web;

import org.jspecify.annotations.NullMarked;
