package fishandchips.till.page;

import fishandchips.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Tells people on a page what was wrong, in other words than programs are told. */
@ControllerAdvice
class ProblemPage implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Problem problem && isForPeople(request)) {
            write(problem, response);
            return null;
        }
        return body;
    }

    private static boolean isForPeople(ServerHttpRequest request) {
        var path = request.getURI().getRawPath();
        return path.equals("/") || path.equals("/order") || path.startsWith("/ticket/");
    }

    private static void write(Problem problem, ServerHttpResponse response) {
        Page.describe(response.getHeaders());
        try {
            response.getBody().write(page(problem.status()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(int status) {
        if (status >= 500) {
            return notice("The till is broken", "This is the shop's fault, not yours. Please try again.");
        }
        return status == 413
                ? notice("That is too long", "The till cannot read that much. Nothing was ordered.")
                : notice("The till cannot read this", "Nothing was ordered. Please start again with a fresh page.");
    }

    private static String notice(String title, String sentence) {
        return Page.notice(title, sentence, false);
    }
}
