package io.sanshan.application.coupon;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponTemplateCommand.CloseCouponTemplate;
import io.sanshan.domain.coupon.CouponTemplateCommand.DefineCouponTemplate;
import io.sanshan.domain.coupon.CouponTemplateCommand.ReviseCouponTemplate;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import org.springframework.stereotype.Component;

/** Sends what is asked of coupon templates. */
@Component
class CouponTemplateCommandDoor implements CouponTemplateCommands {

    private final CommandSender sender;

    CouponTemplateCommandDoor(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public Outcome define(
            Request request, CouponTemplateId template, CampaignId campaign, String name, CouponTerms terms) {
        return sender.send(new DefineCouponTemplate(template, campaign, name, terms), request);
    }

    @Override
    public Outcome revise(Request request, CouponTemplateId template, String name, CouponTerms terms) {
        return sender.send(new ReviseCouponTemplate(template, name, terms), request);
    }

    @Override
    public Outcome close(Request request, CouponTemplateId template) {
        return sender.send(new CloseCouponTemplate(template), request);
    }
}
