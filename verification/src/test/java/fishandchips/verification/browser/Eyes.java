package fishandchips.verification.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** What pages are looked at with. */
final class Eyes {

    private Eyes() {}

    static NewContextOptions onAProjector() {
        return new NewContextOptions().setViewportSize(1280, 720);
    }

    static NewContextOptions onAPhone() {
        return new NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    static NewContextOptions inTheDark(NewContextOptions others) {
        return others.setColorScheme(ColorScheme.DARK);
    }

    static NewContextOptions thatWantRest(NewContextOptions others) {
        return others.setReducedMotion(ReducedMotion.REDUCE);
    }
}
