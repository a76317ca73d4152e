package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.coupon.GuideLimits;
import io.sanshan.domain.coupon.GuidePushes;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideAllowanceId;
import io.sanshan.domain.ids.GuideId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked of coupon templates. */
@Component
@Transactional(readOnly = true)
class CouponTemplateQueryDoor implements CouponTemplateQueries {

    private final TemplateReader templates;
    private final TermsBook book;
    private final EventLog log;
    private final Clock clock;

    CouponTemplateQueryDoor(TemplateReader templates, TermsBook book, EventLog log, Clock clock) {
        this.templates = templates;
        this.book = book;
        this.log = log;
        this.clock = clock;
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

    /** From the log, as it is decided: a number that lags would promise what the push then refuses. */
    @Override
    public Map<CouponTemplateId, Integer> leftToPush(Caller caller, Collection<CouponTemplateId> wanted) {
        GuideId guide = caller instanceof Caller.Staff staff ? staff.guide() : null;
        if (guide == null) {
            throw new NotAllowed(caller, "push without being a guide");
        }
        Map<CouponTemplateId, Integer> left = new HashMap<>();
        for (CouponTemplateId template : wanted) {
            GuideLimits limits = book.template(template)
                    .map(standing -> standing.terms().quotas().perGuide())
                    .orElse(GuideLimits.NONE);
            if (!limits.equals(GuideLimits.NONE)) {
                Integer pieces = pushed(template, guide).left(limits, clock.instant(), clock.getZone());
                left.put(template, Objects.requireNonNull(pieces, "what is limited has an end"));
            }
        }
        return left;
    }

    private GuidePushes pushed(CouponTemplateId template, GuideId guide) {
        GuidePushes pushes = GuidePushes.NONE;
        for (RecordedEvent event :
                log.stream(GuideAllowanceId.of(template, guide).value(), 0)) {
            pushes = pushes.after(event.occasion().occurredAt());
        }
        return pushes;
    }
}
