package commonweal.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.servlet.HandlerInterceptor;

import commonweal.web.signin.Area;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedInArgument;

/** Puts what every page has around it into the request: who is signed in and the menu that is theirs. */
final class Frame implements HandlerInterceptor {

    /** An entry of the menu. */
    public record Entry(String title, String href, boolean active) {}

    private final String stylesheets;

    Frame(String stylesheets) {
        this.stylesheets = stylesheets;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("stylesheets", stylesheets);
        request.setAttribute("frame", "layout");
        request.setAttribute("home", "/");
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof OidcUser person) {
            Set<Role> roles = SignedInArgument.roles(authentication);
            request.setAttribute("person", SignedInArgument.nameOf(person));
            request.setAttribute("personRoles",
                    roles.stream().sorted().map(Role::title).collect(Collectors.joining(", ")));
            request.setAttribute("mayChangePartnership", SignedInArgument.partnershipsOf(person).size() > 1);
            request.setAttribute("maySearch", Area.SEARCH.openTo().stream().anyMatch(roles::contains));
            request.setAttribute("menu", menu(roles, path(request)));
        }
        return true;
    }

    private static List<Entry> menu(Set<Role> roles, String path) {
        return Arrays.stream(Area.values()).filter(Area::inMenu)
                .filter(area -> area.openTo().stream().anyMatch(roles::contains))
                .map(area -> new Entry(area.title(), area.start(), area.holds(path))).toList();
    }

    /** On an error page the path is the one that was asked for. */
    private static String path(HttpServletRequest request) {
        @Nullable
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }
}
