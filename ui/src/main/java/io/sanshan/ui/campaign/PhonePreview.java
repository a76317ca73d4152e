package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.ui.kit.CouponTile;
import java.util.List;

/** What the member will see on her phone: the campaign's name, its message, and the coupons. */
class PhonePreview extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final H3 name = new H3();
    private final Paragraph message = new Paragraph();
    private final Span window = new Span();
    private final Div coupons = new Div();

    PhonePreview() {
        coupons.addClassName("stack");
        window.addClassName("coupon-line");
        Div screen = new Div(name, message, window, coupons);
        screen.addClassName("phone-screen");
        getContent().addClassName("phone");
        getContent().getElement().setAttribute("role", "img");
        getContent().getElement().setAttribute("aria-label", getTranslation("campaign.preview"));
        getContent().add(screen);
    }

    void details(String shownName, String shownMessage, String shownWindow) {
        name.setText(shownName.isBlank() ? getTranslation("campaign.preview.name") : shownName);
        message.setText(shownMessage);
        window.setText(shownWindow);
    }

    void coupons(List<CouponTemplateCard> templates) {
        coupons.removeAll();
        templates.forEach(template -> coupons.add(new CouponTile(template.name(), template.terms(), template.names())));
    }
}
