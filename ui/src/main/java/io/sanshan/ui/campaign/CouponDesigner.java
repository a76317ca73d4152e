package io.sanshan.ui.campaign;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponTemplateCommands;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.goods.GoodsCommands;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Adds coupons to a draft, changes their terms, takes them out and puts them in again. */
@Component
class CouponDesigner {

    private final CampaignCommands campaigns;
    private final CouponTemplateCommands templates;
    private final GoodsQueries goods;
    private final GoodsCommands goodsCommands;
    private final RedemptionQueries answers;
    private final AudienceChoices choices;
    private final CurrentCaller current;
    private final Currency currency;

    CouponDesigner(
            CampaignCommands campaigns,
            CouponTemplateCommands templates,
            GoodsQueries goods,
            GoodsCommands goodsCommands,
            RedemptionQueries answers,
            AudienceChoices choices,
            CurrentCaller current,
            @Value("${sanshan.currency:USD}") String currencyCode) {
        this.campaigns = campaigns;
        this.templates = templates;
        this.goods = goods;
        this.goodsCommands = goodsCommands;
        this.answers = answers;
        this.choices = choices;
        this.current = current;
        currency = Currency.getInstance(currencyCode);
    }

    /** Defines a template and chooses it for the draft, as one request of two steps. */
    Dialog adding(CampaignCard draft) {
        CouponTemplateId template = CouponTemplateId.of(UUID.randomUUID());
        return new CouponDialog(
                I18NProvider.translate("coupon.add"), form(), current, (request, name, terms) -> templates
                        .define(request, template, draft.campaign(), name, terms)
                        .then(() -> campaigns.chooseCoupons(
                                request.then("choose"), draft.campaign(), with(draft.templates(), template))));
    }

    /** Makes the template's next version. */
    Dialog revising(CampaignCard draft, CouponTemplateCard template) {
        CouponTermsForm form = form();
        form.read(template);
        return new CouponDialog(
                I18NProvider.translate("coupon.edit"),
                form,
                current,
                (request, name, terms) -> templates.revise(request, template.template(), name, terms));
    }

    void toggle(CampaignCard draft, CouponTemplateCard template) {
        List<CouponTemplateId> chosen = draft.templates().contains(template.template())
                ? draft.templates().stream()
                        .filter(other -> !other.equals(template.template()))
                        .toList()
                : with(draft.templates(), template.template());
        Answers.notice(
                new SendOnce(current::request)
                        .send(request -> campaigns.chooseCoupons(request, draft.campaign(), chosen)),
                I18NProvider.translate("coupon.chosen"));
    }

    private CouponTermsForm form() {
        return new CouponTermsForm(
                currency,
                key -> new GoodsSetField(key, goods, goodsCommands, current),
                choices.stores(),
                choices.tag(),
                new SampleBasketPanel(answers, goods, current, currency));
    }

    private static List<CouponTemplateId> with(List<CouponTemplateId> chosen, CouponTemplateId more) {
        List<CouponTemplateId> all = new ArrayList<>(chosen);
        all.add(more);
        return all;
    }
}
