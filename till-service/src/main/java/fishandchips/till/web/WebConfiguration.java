package fishandchips.till.web;

import fishandchips.till.problem.QuietErrors;
import org.apache.catalina.core.StandardHost;
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
class WebConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatInTheTill(OverloadValve overload) {
        return tomcat -> {
            tomcat.addEngineValves(overload);
            tomcat.addContextCustomizers(context -> {
                context.addMimeMapping("yaml", "application/yaml");
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(QuietErrors.class.getName());
                }
            });
        };
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
