package fishandchips.cook;

import fishandchips.contract.Portions;
import java.util.List;

/**
 * The outcome of a batch of requests.
 *
 * @param outcomes one for each record, in their order
 * @param leftOver what was fried and none of the orders needed
 */
record Cooking(List<CookOutcome> outcomes, Portions leftOver) {}
