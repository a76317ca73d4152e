package io.sanshan.ui.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A code that people read, with a button that copies what machines read. */
public class CodeText extends Composite<Span> {

    private static final long serialVersionUID = 1L;

    /** Of a coupon's code what may be shown to whoever need not redeem with it; a dash where there is nothing to show. */
    public static String ending(@Nullable String ending) {
        return ending == null ? "–" : "•••• " + ending;
    }

    public CodeText(String shown, String copied) {
        Button copy = new Button(Glyph.COPY.create());
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        copy.setAriaLabel(getTranslation("kit.copy"));
        copy.addClickListener(e -> {
            // Browsers give the clipboard to secure pages only; elsewhere the old way still works.
            copy.getElement().executeJs("""
                            if (navigator.clipboard) { return navigator.clipboard.writeText($0); }
                            const area = document.createElement('textarea');
                            area.value = $0;
                            document.body.append(area);
                            area.select();
                            document.execCommand('copy');
                            area.remove();
                            """, copied);
            Notices.done(getTranslation("kit.copied"));
        });
        getContent().addClassName("code-text");
        getContent().add(new Code(shown), copy);
    }
}
