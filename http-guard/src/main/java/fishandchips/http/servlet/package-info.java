/** Puts {@link fishandchips.http.RequestGuard} before every request of a Spring Boot application, on both of its ports. */
@NullMarked
package fishandchips.http.servlet;

import org.jspecify.annotations.NullMarked;
