package fishandchips.preparer.kafka;

import fishandchips.contract.Partitioning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the preparers share the partitions of orders.
 *
 * @param partitioning the mode of the tills; with plaice one preparer has the last partition for itself, and in all other modes the
 *     preparers share all of them
 */
@ConfigurationProperties("shop.preparer")
record PartitioningSettings(@DefaultValue("order") Partitioning partitioning) {}
