package io.sanshan.ui.kit;

import com.vaadin.flow.i18n.I18NProvider;

/** The titles of pages, as they stand in the browser's tab and in the bar above. */
public final class Titles {

    private static final String BETWEEN = " · ";

    private Titles() {}

    /** The title of a page: what it shows, then the application's name. Never personal data, since browsers keep titles. */
    public static String of(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments) + BETWEEN + I18NProvider.translate("shell.brand");
    }

    /** The title without the application's name. */
    public static String withoutBrand(String title) {
        int end = title.lastIndexOf(BETWEEN);
        return end < 0 ? title : title.substring(0, end);
    }
}
