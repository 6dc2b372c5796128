package fishandchips.lessons;

import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.lessons.course.Course;
import fishandchips.shop.ModuleCommands;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The commands that this module adds to the command line. */
public final class LessonCommands implements ModuleCommands {

    @Override
    public List<Object> commands(ShopFolder folder, ShopAccess shop, Screen screen) {
        var course = new Course(folder, shop);
        var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        return List.of(new LessonCommand(course, screen, input), new CheckCommand(course, screen));
    }
}
