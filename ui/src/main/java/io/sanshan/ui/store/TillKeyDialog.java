package io.sanshan.ui.store;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.sanshan.application.till.TillKey;
import io.sanshan.ui.kit.CodeText;

/** Shows a key, this once. It goes away on its button alone: a click beside it would lose the key. */
class TillKeyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    TillKeyDialog(TillKey key) {
        setHeaderTitle(getTranslation("tills.key"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        Div content = new Div(new CodeText(key.text(), key.text()), new Paragraph(getTranslation("tills.key.once")));
        content.addClassName("stack");
        add(content);
        Button done = new Button(getTranslation("tills.key.done"), e -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
        addClassName("form-dialog");
    }
}
