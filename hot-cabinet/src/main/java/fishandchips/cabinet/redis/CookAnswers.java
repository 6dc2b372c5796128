package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.CookResult.AllSetAside;
import fishandchips.cabinet.HotCabinet.CookResult.Duplicate;
import fishandchips.cabinet.HotCabinet.CookResult.GivenUp;
import fishandchips.cabinet.HotCabinet.CookResult.StillLacks;
import fishandchips.cabinet.HotCabinet.CookResult.Unexpected;
import fishandchips.cabinet.HotCabinet.Fry;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portions;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/** What {@code claim.lua}, {@code set-aside.lua} and {@code cook-at-once.lua} answer to a cook. */
final class CookAnswers {

    private CookAnswers() {}

    static List<CookResult> of(List<byte[]> answers) {
        return answers.stream().map(OrderAnswer::of).map(CookAnswers::result).toList();
    }

    /** An answer that begins with the portions that the orders needed. */
    static Fry fry(List<byte[]> answers) {
        return new Fry(of(answers.subList(1, answers.size())), portions(answers.getFirst()));
    }

    private static Portions portions(byte[] counts) {
        var numbers = new Scanner(new String(counts, US_ASCII)).useLocale(Locale.ROOT);
        return Portions.each(Kitchen.FIRST, _ -> numbers.nextInt());
    }

    private static CookResult result(OrderAnswer answer) {
        return switch (answer.verdict()) {
            case 'S' ->
                throw new CabinetUnavailableException("The cabinet was counted anew since the orders were claimed.");
            case 'W' -> new StillLacks(answer.portions());
            case 'A' -> new AllSetAside(answer.portions());
            case 'D' -> new Duplicate();
            case 'R' -> new GivenUp();
            case 'U' -> new Unexpected(answer.reason());
            default -> throw answer.unknown();
        };
    }
}
