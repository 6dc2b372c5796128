package fishandchips.stationfaults;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a station can be broken on purpose.
 *
 * @param crashPoints a folder in which files arm crash points, by which the station dies at a chosen moment; without one
 *     there are none
 */
@ConfigurationProperties("shop.station")
record BreakableSettings(@Nullable Path crashPoints) {}
