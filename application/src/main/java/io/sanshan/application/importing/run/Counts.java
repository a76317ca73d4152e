package io.sanshan.application.importing.run;

import io.sanshan.application.importing.ImportSummary;
import io.sanshan.application.importing.plan.Keys;
import io.sanshan.application.shared.EventLog;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import java.util.Map;

/** Counts what imports brought into the log, and nothing that came from elsewhere. */
final class Counts {

    private Counts() {}

    static ImportSummary of(EventLog log) {
        Map<Class<?>, Long> counts = log.counts(Keys.COMMAND_PREFIX);
        return new ImportSummary(
                count(counts, StoreOpened.class),
                count(counts, MemberRegistered.class),
                count(counts, GuideHired.class),
                count(counts, CampaignDrafted.class),
                count(counts, CouponTemplateDefined.class),
                count(counts, CouponRedeemed.class),
                count(counts, RedemptionRejected.class),
                count(counts, PurchaseRecorded.class));
    }

    private static long count(Map<Class<?>, Long> counts, Class<?> event) {
        return counts.getOrDefault(event, 0L);
    }
}
