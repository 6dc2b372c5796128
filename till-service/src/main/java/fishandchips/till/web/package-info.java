/**
 * What customers see of the till: JSON for programs, a page for people, and a problem (RFC 9457) for whoever asks for
 * what cannot be.
 */
@NullMarked
package fishandchips.till.web;

import org.jspecify.annotations.NullMarked;
