/**
 * Decides which HTTP requests a server of the shop refuses because a foreign web page may have sent them.
 *
 * <p>A page that a browser on this machine has open can send requests to every port that the browser reaches. The same-origin
 * policy does not stop requests that change something. It stops the page from reading answers, but not with DNS rebinding: when an
 * attacker's DNS name first points to the attacker's server and then to this machine, both are the same origin for the browser. This package
 * refuses requests of both kinds.
 *
 * <p>{@link fishandchips.http.Problem} is the JSON of an error. {@link fishandchips.http.HealthServer} is a server with the guard for programs
 * without Spring.
 *
 * <p>This package knows neither Spring nor servlets, because the command line uses it, too.
 */
@NullMarked
package fishandchips.http;

import org.jspecify.annotations.NullMarked;
