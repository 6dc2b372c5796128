package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Kitchen;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuaScriptTests {

    @Test
    void knowsThePortionsInTheOrderOfTheContract() {
        var portions = Kitchen.FIRST.portions().stream()
                .map(portion -> "'%s'".formatted(portion.label()))
                .collect(Collectors.joining(", ", "local PORTIONS = { ", " }"));
        var none = "\\0".repeat(Kitchen.FIRST.portions().size());

        var text = text("take");

        assertThat(text).contains(portions).contains("local NONE = '%s'".formatted(none));
    }

    @ParameterizedTest
    @ValueSource(strings = {"take", "claim", "set-aside", "cook-at-once", "fill-shelf", "give-up", "settled"})
    void putsWhatAllScriptsShareInFrontOfEach(String name) {
        assertThat(text(name)).startsWith("-- The code that all scripts of the hot cabinet share");
        assertThat(LuaScript.named(name).digest()).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lease-slot", "free-slot"})
    void putsNothingInFrontOfAScriptThatHasNothingToDoWithThem(String name) {
        assertThat(new String(LuaScript.alone(name).text(), UTF_8)).doesNotContain("scripts of the hot cabinet share");
    }

    private static String text(String name) {
        return new String(LuaScript.named(name).text(), UTF_8);
    }
}
