package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.OfflineCommand.IssueOfflineBundle;
import io.sanshan.domain.coupon.OfflineCommand.UploadOfflineRedemption;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what tills redeemed without a line. What was given has happened: the coupon is redeemed if it still can be, and what
 * should not have been given is on record as overspent, in the same append.
 */
public class OfflineRedeeming {

    private final Repository<OfflineBundle> bundles;
    private final Repository<Coupon> coupons;
    private final CouponRedeeming redeeming;

    public OfflineRedeeming(Repository<OfflineBundle> bundles, Repository<Coupon> coupons, CouponRedeeming redeeming) {
        this.bundles = bundles;
        this.coupons = coupons;
        this.redeeming = redeeming;
    }

    @CommandHandler
    void decide(IssueOfflineBundle command, Occasion occasion) throws Exception {
        int number = command.bundle().number();
        if (number > 1) {
            OfflineBundleId former = OfflineBundleId.of(command.bundle().device(), number - 1);
            boolean open = bundles.load(former.value())
                    .<Boolean>invoke(bundle -> bundle.standing().openAt(occasion.occurredAt()));
            Rule.require(new ADeviceHasOneBundleAtATime(open, former));
        }
        bundles.newInstance(() -> new OfflineBundle(command));
    }

    @CommandHandler
    void decide(UploadOfflineRedemption told, Occasion occasion, TermsBook book) throws Exception {
        Aggregate<OfflineBundle> bundle = bundles.load(told.bundle().value());
        OfflineStanding standing = bundle.invoke(OfflineBundle::standing);
        Rule.require(new ASequenceNumberIsUsedOnce(standing.sequences().contains(told.sequence()), told.sequence()));
        CouponId coupon = told.coupon();
        Money nothing = Money.zero(told.given().currency());
        @Nullable Refusal beyond = standing.beyond(told, occasion.occurredAt()).orElse(null);
        if (coupon == null) {
            Refusal unknown = Refusal.of(OfflineRefusal.CODE_UNKNOWN);
            bundle.execute(it -> it.overspent(told, null, told.given(), unknown, beyond == null));
            return;
        }
        RedemptionId redemption = RedemptionId.named(told.bundle().value() + '/' + told.sequence());
        Refusal no = redeeming.redeemAfterwards(
                RedeemCoupons.one(redemption, coupon, told.store(), told.basket()), occasion, book);
        if (no != null) {
            bundle.execute(it -> it.overspent(told, null, told.given(), no, beyond == null));
            return;
        }
        if (beyond != null) {
            bundle.execute(it -> it.overspent(told, redemption, told.given(), beyond, false));
            return;
        }
        Money owed = coupons.load(coupon.value())
                .invoke(it -> it.discountOf(redemption))
                .orElse(nothing);
        if (told.given().equals(owed)) {
            bundle.execute(it -> it.redeemed(told, coupon, redemption));
        } else {
            Money tooMuch = told.given().compareTo(owed) > 0 ? told.given().minus(owed) : nothing;
            Refusal other = Refusal.of(OfflineRefusal.OTHER_DISCOUNT, owed.minor(), owed.currency());
            bundle.execute(it -> it.overspent(told, redemption, tooMuch, other, true));
        }
    }
}
