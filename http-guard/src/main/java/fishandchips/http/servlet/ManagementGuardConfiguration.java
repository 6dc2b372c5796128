package fishandchips.http.servlet;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Guards a management port of its own. Spring Boot serves that port from a child context, to which no filter of the application
 * applies, and finds this class by the file {@code ManagementContextConfiguration.imports}.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementGuardConfiguration {

    @Bean
    FilterRegistrationBean<RequestGuardFilter> managementRequestGuard(HttpSettings settings) {
        return RequestGuardFilter.registration(settings);
    }
}
