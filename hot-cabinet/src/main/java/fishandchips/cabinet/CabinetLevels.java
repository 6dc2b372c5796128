package fishandchips.cabinet;

import fishandchips.contract.Portions;

/**
 * How many portions are where. At every moment {@code fried = shelf + setAside + served}.
 *
 * @param shelf ready for the orders that come next
 * @param setAside promised to one order each
 * @param served taken by preparers, ever
 * @param fried put in by cooks, ever
 * @param ordersServed how many orders got their portions, ever
 * @param ordersShort how many orders had to go by way of the cook, ever
 */
public record CabinetLevels(
        Portions shelf, Portions setAside, Portions served, Portions fried, long ordersServed, long ordersShort) {}
