package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.ui.kit.CouponTile;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.TermsText;
import java.util.List;
import java.util.Optional;

/** The coupons of a campaign. A draft's may be added, changed and taken out. */
class CouponsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    CouponsPanel() {
        super(I18NProvider.translate("campaign.coupons"));
    }

    void show(List<CouponTemplateCard> templates, Optional<CampaignCard> draft, CouponDesigner designer) {
        actions();
        draft.ifPresent(card -> {
            Button add = new Button(getTranslation("coupon.add"), Glyph.PLUS.create(), e -> designer.adding(card)
                    .open());
            add.addThemeVariants(ButtonVariant.SMALL);
            actions(add);
        });
        if (templates.isEmpty()) {
            replace(new EmptyState(Glyph.COUPON, getTranslation("coupon.none"), getTranslation("coupon.none.hint")));
            return;
        }
        Div tiles = new Div();
        tiles.addClassName("coupon-tiles");
        templates.forEach(template -> tiles.add(tile(template, draft, designer)));
        replace(tiles);
    }

    private Div tile(CouponTemplateCard template, Optional<CampaignCard> draft, CouponDesigner designer) {
        Formats formats = Formats.here();
        Integer stock = template.terms().quotas().stock();
        Span issued = new Span(
                stock == null
                        ? getTranslation("coupon.issued", formats.number(template.issued()))
                        : getTranslation("coupon.issuedOf", formats.number(template.issued()), formats.number(stock)));
        issued.addClassName("count");
        Div foot = new Div(issued);
        foot.addClassNames("row", "line-between");
        draft.ifPresent(card -> {
            List<CouponTemplateId> chosen = card.templates();
            boolean in = chosen.contains(template.template());
            if (!in) {
                foot.add(new Pill(getTranslation("coupon.out"), Tone.QUIET));
            }
            Button edit = new Button(getTranslation("coupon.edit"), e -> designer.revising(card, template)
                    .open());
            edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            Button toggle = new Button(
                    getTranslation(in ? "coupon.takeOut" : "coupon.putIn"), e -> designer.toggle(card, template));
            toggle.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            foot.add(edit, toggle);
        });
        Div whole = new Div(new CouponTile(template.name(), template.terms(), template.names()));
        List<String> shares = TermsText.shares(template.terms(), Formats.here());
        if (!shares.isEmpty()) {
            Span shared = new Span(String.join(" · ", shares));
            shared.addClassName("secondary");
            whole.add(shared);
        }
        whole.add(foot);
        whole.addClassName("stack-tight");
        return whole;
    }
}
