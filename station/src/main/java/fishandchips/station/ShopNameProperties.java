package fishandchips.station;

import fishandchips.contract.ShopName;
import fishandchips.contract.ShopNames;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Lets other settings begin with the shop's name: {@code station.yaml} and its neighbours, and the topics and groups of listeners. */
public final class ShopNameProperties implements EnvironmentPostProcessor {

    /** What topics and groups in a {@code @KafkaListener} begin with. */
    public static final String PREFIX = "${shop.name-prefix}";

    /** @throws InvalidConfigurationPropertyValueException when the contract does not know the name, or it is none */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var name = environment.getProperty(ShopName.PROPERTY, "");
        try {
            ShopName.checked(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(ShopName.PROPERTY, name, e.getMessage());
        }
        if (!name.equals(ShopNames.SHOP)) {
            throw new InvalidConfigurationPropertyValueException(
                    ShopName.PROPERTY,
                    name,
                    "Set it as the environment variable %s or as the Java property %s, and nowhere else."
                            .formatted(ShopName.VARIABLE, ShopName.PROPERTY));
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "names of the shop",
                        Map.of("shop.name-prefix", ShopNames.PREFIX, "shop.schema-prefix", ShopNames.SCHEMA_PREFIX)));
    }
}
