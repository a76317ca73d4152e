package io.sanshan.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The frame of pages without a login: the mountains, a card, and the languages. */
class PublicFrame extends Composite<Main> {

    private static final long serialVersionUID = 1L;

    PublicFrame(String title, String lead, Component... content) {
        Div brand = new Div(Picture.LOGO.create(), new Span(getTranslation("shell.brand")));
        brand.addClassName("public-brand");
        H1 heading = new H1(title);
        Paragraph leading = new Paragraph(lead);
        leading.addClassName("secondary");
        Div card = new Div(brand, heading, leading);
        card.addClassName("public-card");
        card.add(content);
        card.add(languages());

        Div mountains = new Div(Picture.LANDSCAPE.create());
        mountains.addClassName("public-mountains");
        mountains.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("public-frame");
        getContent().add(mountains, card);
    }

    private Component languages() {
        Div row = new Div();
        row.addClassName("public-languages");
        Language shown = Language.of(getLocale());
        for (Language language : Language.values()) {
            Button choose = new Button(getTranslation("language." + language.tag()), e -> getUI().ifPresent(
                            ui -> RememberedPreferences.choose(ui, language)));
            choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            choose.getElement().setAttribute("lang", language.tag());
            choose.getElement().setAttribute("aria-pressed", String.valueOf(language == shown));
            row.add(choose);
        }
        return row;
    }
}
