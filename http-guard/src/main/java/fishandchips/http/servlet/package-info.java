/**
 * Puts {@link fishandchips.http.RequestGuard} before every request of a Spring Boot application, on both of its ports, and answers
 * the errors of an application that has a {@link fishandchips.http.servlet.ProblemHandler} with problems (RFC 9457).
 */
@NullMarked
package fishandchips.http.servlet;

import org.jspecify.annotations.NullMarked;
