package io.sanshan.application.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts that do not stand on a screen, such as those of a terminal or a mail, in one language. */
public final class BundledTexts {

    private final ResourceBundle bundle;

    private BundledTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Chinese where it is asked for, else English. */
    public static BundledTexts of(String bundle, Locale language) {
        return new BundledTexts(ResourceBundle.getBundle(
                bundle,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
