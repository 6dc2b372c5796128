package fishandchips.stockist;

import fishandchips.contract.Ingredient;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the stockist begins with, and how it orders.
 *
 * @param sackOfPotatoes how many grams are in a sack of potatoes
 * @param boxOfCod how many fillets are in a box of cod
 * @param boxOfPlaice how many fillets are in a box of plaice
 * @param boxOfPies how many pies are in a box
 * @param openingPotatoes how many sacks of potatoes the shop has before its first order; a stockist that has counted before keeps what it began with
 * @param openingCod the same for boxes of cod
 * @param openingPlaice the same for boxes of plaice
 * @param openingPies the same for boxes of pies
 * @param leadTime how long after it was ordered a purchase is delivered
 * @param covers how long a purchase shall last from its delivery on
 * @param evenings how many earlier evenings tell what will be sold in an hour
 * @param looksEvery how often the stockist looks what is delivered and what to order
 */
@Validated
@ConfigurationProperties("shop.stockist")
record StockistSettings(
        @DefaultValue("25000") @Min(1) @Max(1_000_000) int sackOfPotatoes,
        @DefaultValue("60") @Min(1) @Max(1_000_000) int boxOfCod,
        @DefaultValue("30") @Min(1) @Max(1_000_000) int boxOfPlaice,
        @DefaultValue("48") @Min(1) @Max(1_000_000) int boxOfPies,
        @DefaultValue("10") @Min(0) @Max(1_000_000) int openingPotatoes,
        @DefaultValue("10") @Min(0) @Max(1_000_000) int openingCod,
        @DefaultValue("5") @Min(0) @Max(1_000_000) int openingPlaice,
        @DefaultValue("5") @Min(0) @Max(1_000_000) int openingPies,

        @DefaultValue("2h") @DurationMin(millis = 0) @DurationMax(days = 30)
        Duration leadTime,

        @DefaultValue("24h") @DurationMin(millis = 0) @DurationMax(days = 30)
        Duration covers,

        @DefaultValue("3") @Min(1) @Max(31) int evenings,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration looksEvery) {

    /** How much of an ingredient is in a sack or a box. */
    int packSize(Ingredient ingredient) {
        return switch (ingredient) {
            case COD -> boxOfCod;
            case PLAICE -> boxOfPlaice;
            case POTATOES -> sackOfPotatoes;
            case PIES -> boxOfPies;
        };
    }

    /** How much of an ingredient the shop begins with. */
    long opening(Ingredient ingredient) {
        var packs = switch (ingredient) {
            case COD -> openingCod;
            case PLAICE -> openingPlaice;
            case POTATOES -> openingPotatoes;
            case PIES -> openingPies;
        };
        return (long) packs * packSize(ingredient);
    }
}
