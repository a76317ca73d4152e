package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.coupon.CouponCommand.OfferCoupon;
import io.sanshan.domain.coupon.CouponCommand.TakeCoupon;
import io.sanshan.domain.coupon.CouponCommand.WithdrawOffer;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Sends what members ask in order to give coupons to each other. Whose coupon it is, the coupon itself decides. */
@Component
class CouponGiftCommandDoor implements CouponGiftCommands {

    private final CommandSender sender;
    private final OfferDirectory offers;
    private final OfferSecrets secrets;
    private final CouponIssuingDoor codes;
    private final Clock clock;

    CouponGiftCommandDoor(
            CommandSender sender, OfferDirectory offers, UniqueKeys keys, CouponIssuingDoor codes, Clock clock) {
        this.sender = sender;
        this.offers = offers;
        secrets = new OfferSecrets(keys);
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public Outcome offer(Request request, CouponId coupon) {
        String secret = secrets.secret(request.commandId(), coupon);
        return sender.send(new OfferCoupon(coupon, own(request), secrets.hash(secret)), request);
    }

    @Override
    public Outcome withdraw(Request request, CouponId coupon) {
        return sender.send(new WithdrawOffer(coupon, own(request)), request);
    }

    @Override
    public Outcome take(Request request, String secret) {
        MemberId friend = own(request);
        String hash = secrets.hash(secret);
        return offers.byHash(hash)
                .map(coupon ->
                        sender.send(new TakeCoupon(coupon, friend, hash, codes.newCode(), clock.getZone()), request))
                .orElseGet(() -> Outcome.refused(Refusal.of(CouponRefusal.OFFER_CLOSED)));
    }

    private static MemberId own(Request request) {
        if (!(request.caller() instanceof Caller.OfMember own)) {
            throw new NotAllowed(request.caller(), "give a coupon that is not her own");
        }
        return own.member();
    }
}
