package fishandchips.station.stocktaking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who counts the hot cabinet anew when Redis may have lost something. Preparers' and cooks' own settings say so.
 *
 * @param enabled whether this station does; of several that do, the first one takes stock
 * @param awaited whether this station lets the one that does go first when the shop opens
 */
@ConfigurationProperties("shop.stocktaking")
record StocktakingSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean awaited) {}
