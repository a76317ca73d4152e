package io.sanshan.ui.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser remembers of how a person likes the screens. Kept in cookies, since it also holds before a login. */
enum Preference {
    LANGUAGE("sanshan-language"),
    COLOURS("sanshan-colours");

    private static final Duration KEPT = Duration.ofDays(365);

    private final String cookie;

    Preference(String cookie) {
        this.cookie = cookie;
    }

    Optional<String> read(VaadinRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(cookie))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void write(String value) {
        VaadinRequest request = VaadinService.getCurrentRequest();
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (request == null || response == null) {
            return;
        }
        Cookie kept = new Cookie(cookie, value);
        kept.setPath("/");
        kept.setMaxAge((int) KEPT.toSeconds());
        kept.setHttpOnly(true);
        kept.setSecure(request.isSecure());
        kept.setAttribute("SameSite", "Lax");
        response.addCookie(kept);
    }
}
