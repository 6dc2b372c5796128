/** Auto-configuration: a Spring Boot station with this module on its class path gets a {@code HotCabinet}, its health indicator and its gauges. */
@NullMarked
package fishandchips.cabinet.autoconfigure;

import org.jspecify.annotations.NullMarked;
