package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponGiftQueries;
import io.sanshan.application.coupon.OfferSecrets;
import io.sanshan.application.coupon.OfferedCoupon;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.CouponId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class CouponGiftQueryDoor implements CouponGiftQueries {

    private final CouponReader coupons;
    private final TemplateReader templates;
    private final OfferSecrets secrets;
    private final Clock clock;

    CouponGiftQueryDoor(CouponReader coupons, TemplateReader templates, UniqueKeys keys, Clock clock) {
        this.coupons = coupons;
        this.templates = templates;
        secrets = new OfferSecrets(keys);
        this.clock = clock;
    }

    @Override
    public Optional<OfferedCoupon> offered(Caller caller, String secret) {
        Instant now = clock.instant();
        return coupons.byOffer(secrets.hash(secret)).stream()
                .filter(row -> isOpen(row.card(), now))
                .flatMap(row -> templates.withVersions(List.of(row)).stream())
                .map(CouponGiftQueryDoor::offered)
                .findFirst();
    }

    private static OfferedCoupon offered(WalletCoupon coupon) {
        CouponCard card = coupon.card();
        CouponCard.Offer offer = card.offer();
        return new OfferedCoupon(
                coupon.template(),
                card.validFrom(),
                card.validUntil(),
                offer == null ? card.validUntil() : offer.until());
    }

    private static boolean isOpen(CouponCard card, Instant now) {
        CouponCard.Offer offer = card.offer();
        return offer != null
                && offer.standsAt(now)
                && !card.passedOn()
                && card.status() == CouponStatus.ISSUED
                && card.redemptions() == 0
                && !card.isHeldAt(now);
    }

    @Override
    public Map<CouponId, String> openOffers(Caller caller) {
        if (!(caller instanceof Caller.OfMember own)) {
            throw new NotAllowed(caller, "read what another member gives");
        }
        Instant now = clock.instant();
        Map<CouponId, String> open = new HashMap<>();
        for (CouponRow row : coupons.offeredBy(own.member())) {
            CouponCard card = row.card();
            CouponCard.Offer offer = card.offer();
            if (offer != null && isOpen(card, now)) {
                open.put(card.coupon(), secrets.secret(offer.request(), card.coupon()));
            }
        }
        return open;
    }
}
