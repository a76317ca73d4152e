package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Redeems coupons. It stands above one coupon because those on one basket are priced together; each is the gate of its own redemption,
 * and what is decided of all of them is appended at once or not at all.
 */
public class CouponRedeeming {

    private final Repository<Coupon> coupons;

    public CouponRedeeming(Repository<Coupon> coupons) {
        this.coupons = coupons;
    }

    /** Answers a refusal instead of throwing it: the trade wants a tried redemption on record, and throwing would undo that. */
    @CommandHandler
    @Nullable
    Refusal decide(RedeemCoupons command, Occasion occasion, TermsBook book) {
        OnBasket onBasket = load(command.coupons());
        RedemptionId redemption = command.redemption();
        StoreId store = command.store();
        Rule.require(
                new ABasketIsRedeemedOnce(onBasket.any(coupon -> coupon.isRedeemedBy(redemption))),
                new OnlyWhatIsReservedIsReleased(
                        !command.reserved() || onBasket.any(coupon -> coupon.isReservedFor(redemption, store))));
        return carryOut(
                onBasket,
                RedemptionTry.of(command.redemption(), command.store(), command.basket(), command.together(), occasion),
                command.redemption(),
                book,
                Coupon::redeem);
    }

    /** A refused reservation is a refused redemption: it is on record as one. */
    @CommandHandler
    @Nullable
    Refusal decide(ReserveCoupons command, Occasion occasion, TermsBook book) {
        return carryOut(
                load(command.coupons()),
                RedemptionTry.of(command.redemption(), command.store(), command.basket(), command.together(), occasion),
                command.redemption(),
                book,
                (coupon, now) -> coupon.reserve(now, command.store(), command.until()));
    }

    private @Nullable Refusal carryOut(
            OnBasket onBasket,
            RedemptionTry redemption,
            RedemptionId id,
            TermsBook book,
            BiConsumer<Coupon, Coupon.Redeeming> granted) {
        Judgement judgement = onBasket.judge(redemption, book);
        List<CouponId> taken =
                judgement.granted().stream().map(Verdict.Grants::coupon).toList();
        Set<CampaignId> campaigns = new HashSet<>();
        for (Verdict verdict : judgement.verdicts()) {
            onBasket.coupon(verdict.coupon()).execute(coupon -> {
                switch (verdict) {
                    case Verdict.Grants grants ->
                        granted.accept(
                                coupon,
                                new Coupon.Redeeming(
                                        id,
                                        redemption.store(),
                                        judgement.basketTotal(),
                                        taken.stream()
                                                .filter(other -> !other.equals(grants.coupon()))
                                                .toList(),
                                        campaigns.add(coupon.standing().campaign()),
                                        grants));
                    case Verdict.Refuses refuses -> coupon.reject(redemption.store(), refuses.refusal());
                }
            });
        }
        return judgement.refusal();
    }

    @CommandHandler
    void decide(ReleaseCoupons command) {
        OnBasket onBasket = load(command.coupons());
        Rule.require(
                new OnlyWhatIsReservedIsReleased(onBasket.any(coupon -> coupon.isReservedFor(command.redemption()))));
        onBasket.each(coupon -> coupon.release(command.redemption()));
    }

    @CommandHandler
    void decide(RollBackRedemption command) {
        OnBasket onBasket = load(command.coupons());
        requireRedeemed(onBasket, command.redemption());
        Rule.require(new WhoTakesBackSaysWhy(command.reason()));
        onBasket.each(coupon -> coupon.rollBack(command.redemption(), command.reason()));
    }

    @CommandHandler
    void decide(ReturnGoods command) {
        OnBasket onBasket = load(command.coupons());
        requireRedeemed(onBasket, command.redemption());
        onBasket.each(coupon -> coupon.takeBack(command.redemption(), command.lines()));
    }

    private static void requireRedeemed(OnBasket onBasket, RedemptionId redemption) {
        Rule.require(new OnlyARedemptionIsRolledBack(onBasket.any(coupon -> coupon.isRedeemedBy(redemption))));
    }

    /** Always in the order of their ids: callers that lock several streams in one order never wait for each other. */
    private OnBasket load(List<CouponId> ids) {
        Map<CouponId, Aggregate<Coupon>> loaded = new LinkedHashMap<>();
        ids.stream()
                .sorted(Comparator.comparing(CouponId::value))
                .forEach(id -> loaded.put(id, coupons.load(id.value())));
        return new OnBasket(ids, loaded);
    }

    private record OnBasket(List<CouponId> asked, Map<CouponId, Aggregate<Coupon>> loaded) {

        Judgement judge(RedemptionTry redemption, TermsBook book) {
            return Judgement.of(
                    asked.stream()
                            .map(id -> coupon(id).invoke(Coupon::standing))
                            .toList(),
                    redemption,
                    book);
        }

        boolean any(Predicate<Coupon> condition) {
            return asked.stream().anyMatch(id -> coupon(id).invoke(condition::test));
        }

        void each(Consumer<Coupon> change) {
            asked.forEach(id -> coupon(id).execute(change));
        }

        Aggregate<Coupon> coupon(CouponId id) {
            return Objects.requireNonNull(loaded.get(id));
        }
    }
}
