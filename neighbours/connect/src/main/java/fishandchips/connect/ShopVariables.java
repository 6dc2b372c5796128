package fishandchips.connect;

import fishandchips.contract.ShopNames;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;

/**
 * What a connector may name as <code>${env:…}</code>: the environment of this process and a few values that follow from it. So the file of a
 * connector holds no password, and is the same for each shop.
 *
 * <ul>
 *   <li>{@value #PREFIX}: what the names on Kafka begin with
 *   <li>{@value #SCHEMA_PREFIX}: what the schemas of PostgreSQL begin with
 * </ul>
 */
public final class ShopVariables extends EnvVarConfigProvider {

    static final String PREFIX = "SHOP_PREFIX";
    static final String SCHEMA_PREFIX = "SHOP_SCHEMA_PREFIX";

    /** Those that connectors use. A person who may create a connector could read any other one in a table. */
    static final String ALLOWED = "SHOP_(SCHEMA_)?PREFIX|SHOP_CONNECT_.*|SPRING_DATASOURCE_.*";

    public ShopVariables() {
        super(of(System.getenv()));
    }

    static Map<String, String> of(Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        variables.put(PREFIX, ShopNames.PREFIX);
        variables.put(SCHEMA_PREFIX, ShopNames.SCHEMA_PREFIX);
        variables.putIfAbsent(DatabaseSettings.PASSWORD, "");
        return variables;
    }
}
