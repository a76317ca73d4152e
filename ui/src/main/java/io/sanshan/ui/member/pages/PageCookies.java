package io.sanshan.ui.member.pages;

import io.sanshan.ui.shell.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What a member's browser keeps: the secret of the wallet, the bearer of join forms, the language. No script reads them. */
@Component
class PageCookies {

    private static final String WALLET = "sanshan-wallet";
    private static final String FORM = "sanshan-form";
    /** The cookie of the staff's screens, so that a browser speaks one language. */
    private static final String LANGUAGE = "sanshan-language";

    private static final Duration YEAR = Duration.ofDays(365);
    private static final String SEAL = "wallet-cookie";

    private final Seals seals;

    PageCookies(Seals seals) {
        this.seals = seals;
    }

    /** The secret that this browser opens the wallet with, when the cookie was signed here. */
    Optional<String> walletSecret(HttpServletRequest request) {
        return read(request, WALLET).flatMap(value -> seals.open(SEAL, value));
    }

    void keepWallet(HttpServletRequest request, HttpServletResponse response, String secret) {
        write(request, response, WALLET, seals.seal(SEAL, secret), "/", YEAR);
    }

    void forgetWallet(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, WALLET, "", "/", Duration.ZERO);
    }

    /** The bearer of this browser's join forms, if it has one. */
    Optional<String> formBearer(HttpServletRequest request) {
        return read(request, FORM).filter(value -> !value.isBlank());
    }

    /** The bearer of this browser's join forms; a new one where it has none. */
    String formBearer(HttpServletRequest request, HttpServletResponse response) {
        return formBearer(request).orElseGet(() -> {
            String bearer = Seals.chance();
            write(request, response, FORM, bearer, "/j", Duration.ofDays(1));
            return bearer;
        });
    }

    Optional<Language> language(HttpServletRequest request) {
        return read(request, LANGUAGE).flatMap(Language::ofTag);
    }

    void keepLanguage(HttpServletRequest request, HttpServletResponse response, Language language) {
        write(request, response, LANGUAGE, language.tag(), "/", YEAR);
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            String path,
            Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(path)
                        .maxAge(kept)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
