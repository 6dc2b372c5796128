package fishandchips.cabinet.redis;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.CookResult.AllSetAside;
import fishandchips.cabinet.HotCabinet.CookResult.Duplicate;
import fishandchips.cabinet.HotCabinet.CookResult.GivenUp;
import fishandchips.cabinet.HotCabinet.CookResult.StillLacks;
import fishandchips.cabinet.HotCabinet.CookResult.Unexpected;
import java.util.List;

/** What {@code claim.lua} and {@code set-aside.lua} answer to a cook. */
final class CookAnswers {

    private CookAnswers() {}

    static List<CookResult> of(List<byte[]> answers) {
        return answers.stream().map(Answer::of).map(CookAnswers::result).toList();
    }

    private static CookResult result(Answer answer) {
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
