package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked of coupon templates. */
@Component
@Transactional(readOnly = true)
class CouponTemplateQueryDoor implements CouponTemplateQueries {

    private final TemplateReader templates;

    CouponTemplateQueryDoor(TemplateReader templates) {
        this.templates = templates;
    }

    @Override
    public List<CouponTemplateCard> ofCampaign(Caller caller, CampaignId campaign) {
        return templates.ofCampaign(campaign);
    }

    @Override
    public Optional<CouponTemplateCard> card(Caller caller, CouponTemplateId template) {
        return templates.newest(template);
    }

    @Override
    public Map<CouponTemplateId, CouponTemplateCard> cards(Caller caller, Collection<CouponTemplateId> wanted) {
        return templates.newest(wanted);
    }
}
