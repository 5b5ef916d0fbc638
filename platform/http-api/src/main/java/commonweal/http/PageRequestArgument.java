package commonweal.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page} and {@code size} and keeps them in bounds. */
final class PageRequestArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        try {
            return new PageRequest(number(request, "page", 0), number(request, "size", PageRequest.DEFAULT_SIZE));
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("page-out-of-bounds", String.valueOf(e.getMessage()));
        }
    }

    private static int number(NativeWebRequest request, String name, int otherwise) {
        String given = request.getParameter(name);
        if (given == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s: '%s' (expected: a whole number)".formatted(name, given), e);
        }
    }
}
