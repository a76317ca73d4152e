package io.sanshan.ui.member.pages;

import io.sanshan.ui.shell.Language;
import io.sanshan.ui.shell.SanshanTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts a page together: its words, its stylesheet, the way to the other language. */
@Component
class Pages {

    /** Where pages that only say something lead. */
    private static final String WALLET = "/m";

    private final SanshanTexts texts;
    private final PageCookies cookies;
    private final StyleSheet style;
    private final Clock clock;

    Pages(SanshanTexts texts, PageCookies cookies, StyleSheet style, Clock clock) {
        this.texts = texts;
        this.cookies = cookies;
        this.style = style;
        this.clock = clock;
    }

    /** The words for who asks: what she chose, else what her browser asks for. */
    PageWords words(HttpServletRequest request) {
        Language language = cookies.language(request).orElseGet(() -> Language.of(request.getLocale()));
        return new PageWords(texts, language, clock.getZone());
    }

    /**
     * A page.
     *
     * @param home where the page is read anew, for the change of language
     */
    ModelAndView show(String template, HttpStatus status, PageWords words, String home, Map<String, ?> content) {
        ModelAndView page = new ModelAndView("member/" + template, status);
        page.addObject("words", new Said(words));
        page.addObject("style", style.path());
        page.addObject("languages", languages(words, home));
        page.addAllObjects(content);
        return page;
    }

    /** A page that only says something: a heading, a hint, and maybe a way on to the wallet. */
    ModelAndView message(HttpStatus status, PageWords words, String home, String text, Object... arguments) {
        return show(
                "message",
                status,
                words,
                home,
                Map.of(
                        "heading",
                        words.say(text),
                        "hint",
                        words.say(text + ".hint", arguments),
                        "onward",
                        texts.has(text + ".onward") ? words.say(text + ".onward") : "",
                        "to",
                        WALLET));
    }

    private static List<LanguageLink> languages(PageWords words, String home) {
        return Arrays.stream(Language.values())
                .map(language -> new LanguageLink(
                        language.tag(),
                        words.say("language." + language.tag()),
                        home + "?language=" + language.tag(),
                        language == words.language()))
                .toList();
    }

    /** What templates ask for texts. */
    public record Said(PageWords words) {

        public String say(String key, Object... arguments) {
            return words.say(key, arguments);
        }

        public String tag() {
            return words.language().tag();
        }
    }

    /** One language to choose. */
    public record LanguageLink(String tag, String name, String address, boolean current) {}
}
