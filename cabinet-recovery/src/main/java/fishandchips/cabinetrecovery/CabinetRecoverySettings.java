package fishandchips.cabinetrecovery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which station counts the hot cabinet again when Redis may have lost data. Set in the application.yaml of preparer and cook.
 *
 * @param enabled whether this station does; of several that do, the first one takes stock
 * @param awaited whether this station lets the one that does go first when the shop opens
 */
@ConfigurationProperties("shop.stocktaking")
record CabinetRecoverySettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean awaited) {}
