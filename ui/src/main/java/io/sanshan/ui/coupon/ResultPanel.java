package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.RefusalText;
import org.jspecify.annotations.Nullable;

/** What came of it, to be read from the other side of the counter. */
class ResultPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Button nextCoupon = new Button(getTranslation("desk.next"));

    private ResultPanel(Glyph glyph, String title, String headline, String line, String tone) {
        Div mark = new Div(glyph.create());
        mark.addClassName("result-mark");
        Span big = new Span(headline);
        big.addClassName("result-headline");
        getContent().addClassNames("panel", "result", tone);
        getContent().getElement().setAttribute("role", "alert");
        getContent().add(mark, new H2(title), big, new Paragraph(line));
        nextCoupon.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
    }

    static ResultPanel redeemed(String headline, String name, @Nullable Money discount, @Nullable Money total) {
        String line = discount == null || total == null
                ? name
                : name + " · "
                        + I18NProvider.translate("desk.toPay", Formats.here().money(total.minus(discount)));
        return new ResultPanel(Glyph.CHECK, I18NProvider.translate("desk.redeemed"), headline, line, "result-good");
    }

    static ResultPanel refused(Refusal refusal) {
        return new ResultPanel(
                Glyph.WARNING,
                I18NProvider.translate("desk.refused"),
                RefusalText.of(refusal),
                I18NProvider.translate("desk.refused.hint"),
                "result-bad");
    }

    /** Of a coupon that was refused beside those that were redeemed. */
    void butNot(Refusal refusal) {
        getContent().add(new Paragraph(getTranslation("desk.butNot", RefusalText.of(refusal))));
    }

    /**
     * Sets what may be done now.
     *
     * @param undo null where there is nothing to take back
     */
    void actions(Runnable next, @Nullable Runnable undo) {
        nextCoupon.addClickListener(e -> next.run());
        Div buttons = new Div(nextCoupon);
        buttons.addClassName("row");
        if (undo != null) {
            Button takeBack = new Button(getTranslation("desk.undo"), Glyph.UNDO.create(), e -> undo.run());
            takeBack.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(takeBack);
        }
        getContent().add(buttons);
    }

    void focusNext() {
        nextCoupon.focus();
    }
}
