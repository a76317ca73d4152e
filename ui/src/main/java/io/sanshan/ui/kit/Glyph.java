package io.sanshan.ui.kit;

import com.vaadin.flow.component.Svg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The drawings beside words, in the colour of the text. They say nothing alone: a control with only a glyph needs an aria label. */
public enum Glyph {
    DASHBOARD,
    CAMPAIGN,
    MEMBERS,
    STORES,
    GUIDES,
    ACCOUNTS,
    SEARCH,
    PLUS,
    PHONE,
    COUPON,
    CLOCK,
    QR,
    AUDIT,
    CHECK,
    WARNING,
    SUN,
    MOON,
    CONTRAST,
    GLOBE,
    LOGOUT,
    COPY,
    EDIT,
    MORE,
    BACK,
    FORWARD,
    USER,
    CHART,
    PAUSE,
    PLAY,
    STOP,
    SEND,
    CLOSE,
    FILTER,
    LOCK,
    TAG,
    BASKET,
    UNDO,
    DOWNLOAD,
    CALENDAR,
    MOUNTAIN;

    private static final Properties PATHS = paths();

    /** A new drawing, hidden from screen readers. */
    public Svg create() {
        String path = Objects.requireNonNull(PATHS.getProperty(name().toLowerCase(Locale.ROOT)), name());
        Svg drawing =
                new Svg("<svg class=\"glyph\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\""
                        + path + "\"/></svg>");
        drawing.addClassName("glyph-frame");
        return drawing;
    }

    /** The glyph of a name such as stands in a view's menu annotation. */
    public static Glyph named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Properties paths() {
        Properties paths = new Properties();
        try (InputStream file = Objects.requireNonNull(Glyph.class.getResourceAsStream("glyphs.properties"))) {
            paths.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }
}
