package fishandchips.http.servlet;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may ask over HTTP.
 *
 * @param allowedHosts names under which this server is reached besides localhost and IP addresses, without scheme and port;
 *     requests for other names are refused with 421
 */
@Validated
@ConfigurationProperties("shop.http")
public record HttpSettings(
        @DefaultValue
        List<@Pattern(regexp = "[A-Za-z0-9._-]+", message = "must be a host name without scheme and port") String>
                allowedHosts) {

    public HttpSettings {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
