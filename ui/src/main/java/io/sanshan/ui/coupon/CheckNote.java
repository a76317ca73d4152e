package io.sanshan.ui.coupon;

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
class CheckNote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private @Nullable Money discount;

    CheckNote() {
        getContent().addClassName("note");
        getContent().getElement().setAttribute("role", "status");
    }

    void yes(@Nullable Money takesOff, @Nullable Money total) {
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

    void no(Refusal refusal) {
        discount = null;
        show(Glyph.WARNING, RefusalText.of(refusal), "note-bad");
    }

    /** Something is still missing before there can be an answer. */
    void ask(Refusal refusal) {
        discount = null;
        show(Glyph.BASKET, RefusalText.of(refusal), "note-ask");
    }

    /** What the last yes takes off, if that is known. */
    @Nullable
    Money discount() {
        return discount;
    }

    private void show(Glyph glyph, String text, String tone) {
        getContent().removeAll();
        getContent().removeClassNames("note-good", "note-bad", "note-ask");
        getContent().addClassName(tone);
        getContent().add(glyph.create(), new Span(text));
    }
}
