package io.sanshan.ui.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short mark, such as a status or a tag. Its colour only repeats what its text says. */
public class Pill extends Span {

    private static final long serialVersionUID = 1L;

    /** How it sounds. */
    public enum Tone {
        QUIET,
        GOOD,
        WAITING,
        BAD,
        ACCENT
    }

    public Pill(String text, Tone tone) {
        super(text);
        addClassNames("pill", "pill-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
