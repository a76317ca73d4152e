package io.sanshan.ui.shell;

import com.vaadin.flow.component.Svg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The pictures of the frame, embedded so that the stylesheet colours them. */
enum Picture {
    /** The three mountains of the brand. */
    LOGO("/META-INF/resources/icons/logo.svg"),
    /** The landscape behind pages without a login. */
    LANDSCAPE("landscape.svg");

    private final String svg;

    Picture(String resource) {
        try (InputStream file = Objects.requireNonNull(Picture.class.getResourceAsStream(resource))) {
            svg = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Svg create() {
        return new Svg(svg);
    }
}
