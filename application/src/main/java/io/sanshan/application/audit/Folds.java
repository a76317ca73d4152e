package io.sanshan.application.audit;

import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.guide.GuideCard;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.store.StoreCard;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.store.StoreEvent;
import org.jspecify.annotations.Nullable;

/** Replays a stream through the very folds that feed the live cards. */
final class Folds {

    private Folds() {}

    /** The card after the event; the card before where the event belongs to no card. */
    static @Nullable Record fold(@Nullable Record before, RecordedEvent event) {
        return switch (event.payload()) {
            case MemberEvent e -> MemberCard.evolve((MemberCard) before, e, event.occasion());
            case CouponEvent e -> CouponCard.evolve((CouponCard) before, e, event.occasion());
            case CampaignEvent e -> CampaignCard.evolve((CampaignCard) before, e, event.occasion());
            case StoreEvent e -> StoreCard.evolve((StoreCard) before, e, event.occasion());
            case GuideEvent e -> GuideCard.evolve((GuideCard) before, e, event.occasion());
            default -> before;
        };
    }
}
