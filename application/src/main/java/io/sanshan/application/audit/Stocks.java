package io.sanshan.application.audit;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many coupons a campaign could give out at a moment, by the templates chosen then and their terms of then. */
final class Stocks {

    private final EventLog log;

    Stocks(EventLog log) {
        this.log = log;
    }

    Optional<Long> of(CampaignId campaign, Moment moment) {
        List<CouponTemplateId> chosen = List.of();
        for (RecordedEvent event : log.stream(campaign.value(), 0)) {
            if (moment.includes(event) && event.payload() instanceof CouponsChosen coupons) {
                chosen = coupons.templates();
            }
        }
        long pieces = 0;
        for (CouponTemplateId template : chosen) {
            Integer stock = stock(template, moment);
            if (stock == null) {
                return Optional.empty();
            }
            pieces += stock;
        }
        return Optional.of(pieces);
    }

    private @Nullable Integer stock(CouponTemplateId template, Moment moment) {
        Integer stock = null;
        for (RecordedEvent event : log.stream(template.value(), 0)) {
            if (moment.includes(event)) {
                stock = switch (event.payload()) {
                    case CouponTemplateDefined defined -> defined.terms().stock();
                    case CouponTemplateRevised revised -> revised.terms().stock();
                    default -> stock;
                };
            }
        }
        return stock;
    }
}
