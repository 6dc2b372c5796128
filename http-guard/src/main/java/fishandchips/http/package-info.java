/**
 * Decides which HTTP requests a server of the shop refuses because a foreign web page may have sent them.
 *
 * <p>A page that a browser on this machine has open can send requests to every port that the browser reaches. The same-origin
 * policy keeps the page from reading the answers, with one exception: an attacker whose DNS name first points to the attacker's
 * server and then to this machine is the same origin in the browser's eyes (DNS rebinding). The policy does not keep the page
 * from sending requests that change something. Both are refused here.
 *
 * <p>It also says what an error looks like as JSON ({@link fishandchips.http.Problem}).
 *
 * <p>This package knows neither Spring nor servlets, because the command line uses it, too.
 */
@NullMarked
package fishandchips.http;

import org.jspecify.annotations.NullMarked;
