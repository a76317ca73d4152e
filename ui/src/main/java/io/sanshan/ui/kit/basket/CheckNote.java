package io.sanshan.ui.kit.basket;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.RefusalText;
import org.jspecify.annotations.Nullable;

/** Whether the coupon may be redeemed, said in a sentence. */
public class CheckNote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private @Nullable Money discount;

    public CheckNote() {
        getContent().addClassName("note");
        getContent().getElement().setAttribute("role", "status");
    }

    public void yes(@Nullable Money takesOff, @Nullable Money total) {
        discount = takesOff;
        Formats formats = Formats.here();
        String text = takesOff == null
                ? getTranslation("desk.yes")
                : total == null
                        ? getTranslation("desk.yes.discount", formats.money(takesOff))
                        : getTranslation(
                                "desk.yes.toPay", formats.money(takesOff), formats.money(total.minus(takesOff)));
        show(Glyph.CHECK, text, "note-good");
    }

    public void no(Refusal refusal) {
        discount = null;
        show(Glyph.WARNING, RefusalText.of(refusal), "note-bad");
    }

    /** Something is still missing before there can be an answer. */
    public void ask(Refusal refusal) {
        discount = null;
        show(Glyph.BASKET, RefusalText.of(refusal), "note-ask");
    }

    /** What the last yes takes off, if that is known. */
    public @Nullable Money discount() {
        return discount;
    }

    /** Nothing can be said. */
    public void clear() {
        discount = null;
        getContent().removeAll();
    }

    private void show(Glyph glyph, String text, String tone) {
        getContent().removeAll();
        getContent().removeClassNames("note-good", "note-bad", "note-ask");
        getContent().addClassName(tone);
        getContent().add(glyph.create(), new Span(text));
    }
}
