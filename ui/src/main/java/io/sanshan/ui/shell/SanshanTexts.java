package io.sanshan.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the texts of the screens. A text is always a message format, with or without arguments. */
@Component
public class SanshanTexts implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(SanshanTexts.class);

    private final EnumMap<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public SanshanTexts() {
        for (Language language : Language.values()) {
            texts.put(language, Bundles.read(language));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Language.locales();
    }

    @Override
    public Locale getDefaultLocale() {
        return Language.ENGLISH.locale();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        Language language = Language.of(locale);
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            log.warn("no {} text for {}", language, key);
            return '!' + key;
        }
        return new MessageFormat(text, language.locale()).format(arguments);
    }

    /** The text, or nothing where there is none: for texts that a screen can do without. */
    public boolean has(String key) {
        return texts.getOrDefault(Language.ENGLISH, Map.of()).containsKey(key);
    }
}
