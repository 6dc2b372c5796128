package fishandchips.till.problem;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains what each type of problem means. */
@RestController
class ProblemsController {

    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_PLAIN_VALUE)
    String explain(@PathVariable String slug) {
        for (var fault : TillFault.values()) {
            if (fault.slug().equals(slug)) {
                return String.format(Locale.ROOT, "%s (%d)%n%n%s%n", fault.title(), fault.status(), fault.sentence());
            }
        }
        throw TillFault.NOT_FOUND.exception();
    }
}
