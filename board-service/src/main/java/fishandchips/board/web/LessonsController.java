package fishandchips.board.web;

import fishandchips.board.lessons.LessonPages;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the lessons to people. */
@RestController
@Lazy // as the pages
class LessonsController {

    private final LessonPages pages;

    LessonsController(LessonPages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/lessons", produces = MediaType.TEXT_HTML_VALUE)
    String list() {
        return pages.list();
    }

    @GetMapping(path = "/lessons/{number}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String number) {
        return pages.find(number).orElseThrow(BoardFault.UNKNOWN_LESSON::exception);
    }
}
