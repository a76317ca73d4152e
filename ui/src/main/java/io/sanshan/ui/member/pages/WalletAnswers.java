package io.sanshan.ui.member.pages;

import io.sanshan.ui.kit.JoinLink;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The wallet's page, and what is said where no wallet opens. */
@Component
class WalletAnswers {

    static final String WITH_COOKIE = "/m";

    private final WalletReader wallets;
    private final Pages pages;
    private final PageCookies cookies;
    private final FormTokens tokens;
    private final JoinLink links;

    WalletAnswers(WalletReader wallets, Pages pages, PageCookies cookies, FormTokens tokens, JoinLink links) {
        this.wallets = wallets;
        this.pages = pages;
        this.cookies = cookies;
        this.tokens = tokens;
        this.links = links;
    }

    /** A form from a page that stood open too long. */
    ModelAndView stale(@Nullable String link, HttpServletRequest request) {
        return show(link, 1, "", pages.words(request).say("page.form.stale"), HttpStatus.CONFLICT, request);
    }

    /** The wallet with a note or a problem above it. */
    ModelAndView show(
            @Nullable String link,
            int leaf,
            String note,
            String problem,
            HttpStatus status,
            HttpServletRequest request) {
        PageWords words = pages.words(request);
        Optional<String> secret = secret(link, request);
        Optional<WalletPage> wallet =
                secret.flatMap(wallets::caller).flatMap(caller -> wallets.page(caller, words, leaf - 1));
        if (wallet.isEmpty()) {
            return closed(link, request);
        }
        String opened = secret.orElseThrow();
        Map<String, Object> content = new HashMap<>();
        content.put("wallet", wallet.get());
        content.put("home", home(link));
        content.put("kept", cookies.walletSecret(request).filter(opened::equals).isPresent());
        content.put("byLink", link != null);
        content.put("link", links.ofWallet(opened));
        content.put("form", tokens.issue(opened));
        content.put("textVersion", ConsentOffer.textVersion(words.language()));
        content.put("note", note);
        content.put("problem", problem);
        // What was typed stands there again where it was refused.
        content.put("typed", problem.isEmpty() ? "" : Objects.requireNonNullElse(request.getParameter("code"), ""));
        return pages.show("wallet", status, words, home(link), content);
    }

    /** The secret of the address, or of the cookie where the address has none. */
    Optional<String> secret(@Nullable String link, HttpServletRequest request) {
        return link == null ? cookies.walletSecret(request) : Optional.of(link);
    }

    /** Nothing opens here; which of the reasons it is, is said as far as it tells nobody anything. */
    ModelAndView closed(@Nullable String link, HttpServletRequest request) {
        boolean cookie = link == null && cookies.walletSecret(request).isPresent();
        return pages.message(
                link == null ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                pages.words(request),
                WITH_COOKIE,
                cookie ? "page.notHere" : link == null ? "page.none" : "page.closed");
    }

    /** The address at which the wallet is open now. */
    static String home(@Nullable String link) {
        return link == null ? WITH_COOKIE : "/m/w/" + Addresses.segment(link);
    }
}
