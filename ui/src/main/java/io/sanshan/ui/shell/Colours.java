package io.sanshan.ui.shell;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Optional;

/** Light, dark, or as the device says. */
enum Colours {
    AUTOMATIC("auto", ColorScheme.Value.LIGHT_DARK),
    LIGHT("light", ColorScheme.Value.LIGHT),
    DARK("dark", ColorScheme.Value.DARK);

    private final String tag;
    private final ColorScheme.Value scheme;

    Colours(String tag, ColorScheme.Value scheme) {
        this.tag = tag;
        this.scheme = scheme;
    }

    String tag() {
        return tag;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    static Optional<Colours> ofTag(String tag) {
        return Arrays.stream(values()).filter(c -> c.tag.equals(tag)).findFirst();
    }
}
