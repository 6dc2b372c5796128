package fishandchips.till.web;

import fishandchips.contract.Kitchen;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Portion;
import fishandchips.till.TillSettings;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP API for the menu. */
@RestController
class MenuController {

    /** What can be ordered: meals with names, and portions to make up others. */
    record Card(List<MealOnCard> meals, List<PortionOnCard> portions) {}

    record MealOnCard(String name, Meal parts, int pricePence) {}

    record PortionOnCard(Portion portion, int pricePence) {}

    private final Card card;

    MenuController(TillSettings settings) {
        var open = settings.secondKitchen();
        card = new Card(
                Menu.items(open).stream()
                        .map(item -> new MealOnCard(item.name(), item.meal(), item.pricePence()))
                        .toList(),
                Arrays.stream(Portion.values())
                        .filter(portion -> open || portion.kitchen() == Kitchen.FIRST)
                        .map(portion -> new PortionOnCard(portion, portion.pricePence()))
                        .toList());
    }

    @GetMapping(path = "/menu", produces = MediaType.APPLICATION_JSON_VALUE)
    Card menu() {
        return card;
    }
}
