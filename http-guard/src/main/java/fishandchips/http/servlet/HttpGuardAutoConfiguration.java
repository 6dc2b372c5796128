package fishandchips.http.servlet;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Guards the application's own port, and with it the management endpoints where they share it. Where the application has a {@link
 * ProblemHandler}, that answers all errors.
 */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(HttpSettings.class)
class HttpGuardAutoConfiguration {

    @Bean
    FilterRegistrationBean<RequestGuardFilter> requestGuard(HttpSettings settings) {
        return RequestGuardFilter.registration(settings);
    }

    @Bean
    @ConditionalOnBean(ProblemHandler.class)
    ErrorsController errorsController(ProblemHandler problems) {
        return new ErrorsController(problems);
    }

    @Bean
    @ConditionalOnBean({ProblemHandler.class, SecurityHeaders.class})
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat(
            ProblemHandler problems, SecurityHeaders headers) {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                new ProblemReportValve(problems, headers).addTo(host);
            }
        });
    }
}
