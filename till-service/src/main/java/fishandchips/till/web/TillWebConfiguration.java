package fishandchips.till.web;

import fishandchips.http.servlet.SecurityHeaders;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** What of Tomcat and Jackson has no property. */
@Configuration(proxyBeanMethods = false)
class TillWebConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /**
     * Browsers run nothing but the till's own scripts, and name the page that a request comes from to the till alone. With {@code
     * no-referrer}, a form of the till's own would come with the origin {@code null}, as one of a foreign page may.
     */
    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders(CONTENT_SECURITY_POLICY, "same-origin");
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> overloadedTomcat(OverloadValve overload) {
        return tomcat -> tomcat.addEngineValves(overload);
    }

    /** UTF-8 and nothing else: Jackson would read UTF-16 and UTF-32 by guessing, and skip a byte order mark. */
    @Bean
    JsonFactoryBuilderCustomizer utf8Only() {
        return json -> json.disable(TokenStreamFactory.Feature.CHARSET_DETECTION);
    }

    /** A number or a boolean is not a text. */
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return json -> json.withCoercionConfig(
                LogicalType.Textual,
                text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}
