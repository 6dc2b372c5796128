package fishandchips.station.stocktaking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who counts the hot cabinet anew when Redis may have lost something.
 *
 * @param enabled whether this station does; of several that do, whoever comes first. The preparers' own settings say so
 */
@ConfigurationProperties("shop.stocktaking")
record StocktakingSettings(@DefaultValue("false") boolean enabled) {}
