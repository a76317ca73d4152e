package io.sanshan.ui.member.pages;

import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The join page with its form, as it is filled in so far and with what is wrong in it. */
@Component
class JoinPage {

    private static final Caller ANYONE = new Caller.Anyone();

    private final GuideQueries guides;
    private final StoreQueries stores;
    private final Pages pages;
    private final PageCookies cookies;
    private final FormTokens tokens;
    private final String region;

    JoinPage(
            GuideQueries guides,
            StoreQueries stores,
            Pages pages,
            PageCookies cookies,
            FormTokens tokens,
            @Value("${sanshan.region:US}") String region) {
        this.guides = guides;
        this.stores = stores;
        this.pages = pages;
        this.cookies = cookies;
        this.tokens = tokens;
        this.region = region;
    }

    ModelAndView form(
            String guideCode,
            JoinFields fields,
            Map<String, String> faults,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<GuideQueries.Greeting> greeting = guides.byCode(ANYONE, guideCode);
        if (greeting.isEmpty()) {
            return unknown(guideCode, request);
        }
        PageWords words = pages.words(request);
        String store = Optional.ofNullable(greeting.get().store())
                .flatMap(id -> stores.card(ANYONE, id))
                .map(StoreCard::name)
                .orElse("");
        Map<String, Object> content = new HashMap<>();
        content.put("action", home(guideCode));
        content.put("guide", FirstName.of(greeting.get().name()));
        content.put("store", store);
        content.put("fields", fields);
        content.put("faults", faults);
        content.put("offers", fields.offers(words));
        content.put("textVersion", ConsentOffer.textVersion(words.language()));
        content.put(
                "phoneHint",
                words.say(
                        "page.join.phone.hint",
                        Locale.of("", region).getDisplayCountry(words.language().locale())));
        content.put("form", tokens.issue(cookies.formBearer(request, response)));
        return pages.show("join", status, words, home(guideCode), content);
    }

    /** What stands behind a code of nobody. */
    ModelAndView unknown(String guideCode, HttpServletRequest request) {
        return pages.message(HttpStatus.NOT_FOUND, pages.words(request), home(guideCode), "page.join.unknown");
    }

    /** The address of the page. */
    static String home(String guideCode) {
        return "/j/" + Addresses.segment(guideCode);
    }
}
