package fishandchips.http.servlet;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Guards the application's own port, and with it the management endpoints where they share it. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(HttpSettings.class)
class HttpGuardAutoConfiguration {

    @Bean
    FilterRegistrationBean<RequestGuardFilter> requestGuard(HttpSettings settings) {
        return RequestGuardFilter.registration(settings);
    }
}
