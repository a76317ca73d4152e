package io.sanshan.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the screens. Each is named in itself, so that a person finds hers whatever is shown now. */
public enum Language {
    ENGLISH("en", Locale.US),
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** What stands in the cookie and in {@code lang} attributes. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }

    /** The language that is nearest to a locale; English where none is. */
    public static Language of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(ENGLISH);
    }
}
