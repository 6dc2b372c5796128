package fishandchips.board.web;

import fishandchips.board.BoardSettings;
import fishandchips.http.servlet.SecurityHeaders;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the web server has no property. */
@Configuration(proxyBeanMethods = false)
class BoardWebConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self'";

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    /** Pages may send requests to the board and, where there is one, to the server behind the hands-on buttons. */
    @Bean
    SecurityHeaders securityHeaders(BoardSettings settings) {
        var policy = settings.handsOn() == null
                ? CONTENT_SECURITY_POLICY
                : CONTENT_SECURITY_POLICY + " " + settings.handsOn();
        return new SecurityHeaders(policy, "no-referrer");
    }
}
