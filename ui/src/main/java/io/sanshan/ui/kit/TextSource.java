package io.sanshan.ui.kit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** Where a text comes from. Screens ask their session; pages without one ask the bundles themselves. */
@FunctionalInterface
public interface TextSource {

    /** The texts of the screen that is being served. */
    TextSource OF_SCREEN = (key, locale, arguments) -> I18NProvider.translate(locale, key, arguments);

    String say(String key, Locale locale, Object... arguments);
}
