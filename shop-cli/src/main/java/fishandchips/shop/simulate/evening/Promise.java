package fishandchips.shop.simulate.evening;

import java.time.Duration;

/**
 * What an evening will come to.
 *
 * @param totals when every customer is served
 * @param last when the last customer comes; the beginning, when nobody does
 */
public record Promise(Totals totals, Duration last) {}
