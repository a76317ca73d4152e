package io.sanshan.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;

/** Short notices at the lower edge, read out by screen readers. A problem stays until it is closed. */
public final class Notices {

    private static final Duration SHOWN = Duration.ofSeconds(4);

    private Notices() {}

    /** Says that something was done. */
    public static void done(String text) {
        show(text, Glyph.CHECK, NotificationVariant.SUCCESS, false);
    }

    /** Says why something was not done, or that it failed. */
    public static void problem(String text) {
        show(text, Glyph.WARNING, NotificationVariant.ERROR, true);
    }

    private static void show(String text, Glyph glyph, NotificationVariant variant, boolean stays) {
        Notification notice = new Notification();
        notice.addThemeVariants(variant);
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.setDuration(stays ? 0 : (int) SHOWN.toMillis());
        notice.setAssertive(stays);
        Div content = new Div(glyph.create(), new Span(text));
        content.addClassName("with-glyph");
        if (stays) {
            Button close = new Button(Glyph.CLOSE.create(), e -> notice.close());
            close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            close.setAriaLabel(UI.getCurrent().getTranslation("kit.close"));
            content.add(close);
        }
        notice.add(content);
        notice.open();
    }
}
