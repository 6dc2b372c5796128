package fishandchips.station.retention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a station does about records that Kafka deletes before they are read.
 *
 * @param skipLostRecords whether the station reads on behind records that Kafka has deleted before it read them, and only logs
 *     how many there were. Otherwise it is not ready and reads no more of that partition, until it is started with this
 *     setting
 */
@ConfigurationProperties("shop.retention")
record RetentionSettings(@DefaultValue("false") boolean skipLostRecords) {}
