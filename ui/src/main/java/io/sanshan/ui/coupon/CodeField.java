package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.ui.kit.Glyph;
import java.util.function.Consumer;

/**
 * Where a code is typed, or comes from a scanner that types and presses Enter. After each code the next one writes over it.
 */
class CodeField extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField field = new TextField(getTranslation("desk.code"));
    private final transient Consumer<String> lookUp;

    CodeField(Consumer<String> lookUp) {
        this.lookUp = lookUp;
        field.setPrefixComponent(Glyph.COUPON.create());
        field.setPlaceholder("XXXX XXXX XXXX XXXX");
        field.setClearButtonVisible(true);
        field.setAutofocus(true);
        field.setAutoselect(true);
        field.setAutocapitalize(Autocapitalize.CHARACTERS);
        field.setMaxLength(64);
        field.addClassNames("grow", "code-field");
        field.getElement().setAttribute("autocomplete", "off");
        field.addKeyPressListener(Key.ENTER, e -> go());
        // What was wrong with a code stands until the next one is looked up. Were it gone as the field is left, the
        // button would move away below the pointer that is about to press it.
        field.setManualValidation(true);
        Button find = new Button(getTranslation("desk.find"), Glyph.SEARCH.create(), e -> go());
        find.addThemeVariants(ButtonVariant.PRIMARY);
        CameraButton camera = new CameraButton(code -> {
            field.setValue(code);
            go();
        });
        Div content = getContent();
        content.addClassNames("panel", "code-row");
        content.add(field, find, camera);
    }

    private void go() {
        if (field.getValue().isBlank()) {
            problem(getTranslation("desk.code.missing"));
        } else {
            lookUp.accept(field.getValue());
        }
    }

    void problem(String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        select();
    }

    void found() {
        field.setInvalid(false);
        select();
    }

    /** Takes away the code that was dealt with, never the next one, which may be typed before this arrives. */
    void clear() {
        field.getElement()
                .executeJs(
                        "if (this.value === $0) {"
                                + " this.value = '';"
                                + " this.dispatchEvent(new CustomEvent('change', {bubbles: true}));"
                                + "}",
                        field.getValue());
        field.setInvalid(false);
        field.focus();
    }

    /** A scanner does not empty the field before it types. */
    private void select() {
        field.getElement().executeJs("this.inputElement && this.inputElement.select()");
    }
}
