package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Redeems coupons. It stands above one coupon because those on one basket are priced together; each is the gate of its own redemption,
 * the store's quota is the gate of those in one store, its share that of a campaign's money, and what is decided of all of them is
 * appended at once or not at all.
 */
public class CouponRedeeming {

    private final Repository<Coupon> coupons;
    private final Repository<StoreQuota> quotas;
    private final BudgetsOnBasket.Kept budgets;
    private final Sales sales;

    public CouponRedeeming(
            Repository<Coupon> coupons,
            Repository<StoreQuota> quotas,
            Repository<BudgetShare> shares,
            Repository<CampaignBudget> budgets,
            Sales sales) {
        this.coupons = coupons;
        this.quotas = quotas;
        this.budgets = new BudgetsOnBasket.Kept(shares, budgets);
        this.sales = sales;
    }

    /** Answers a refusal instead of throwing it: the trade wants a tried redemption on record, and throwing would undo that. */
    @CommandHandler
    @Nullable
    Refusal decide(RedeemCoupons command, Occasion occasion, TermsBook book) throws Exception {
        return redeem(command, null, occasion, book);
    }

    /** @param unless nothing at all happens unless this one is redeemed; null where each may be refused for itself */
    @Nullable
    Refusal redeem(RedeemCoupons command, @Nullable CouponId unless, Occasion occasion, TermsBook book)
            throws Exception {
        RedemptionId redemption = command.redemption();
        Sales.@Nullable Sale sale = sale(redemption);
        CouponsOnBasket onBasket = load(command.coupons());
        StoreId store = command.store();
        Rule.require(
                new ABasketIsRedeemedOnce(onBasket.any(coupon -> coupon.isRedeemedBy(redemption))),
                new OnlyWhatIsReservedIsReleased(
                        !command.reserved() || onBasket.any(coupon -> coupon.isReservedFor(redemption, store))));
        return carryOut(
                onBasket,
                sale,
                RedemptionTry.of(redemption, command.store(), command.basket(), command.together(), occasion),
                redemption,
                book,
                null,
                unless);
    }

    /**
     * Redeems what a till gave without a line: judged as of then, and on no sale, which may have been recorded before it is told. Only its
     * offline bundle asks for that.
     */
    @Nullable
    Refusal redeemAfterwards(RedeemCoupons command, Occasion occasion, TermsBook book) throws Exception {
        return carryOut(
                load(command.coupons()),
                null,
                RedemptionTry.of(command.redemption(), command.store(), command.basket(), command.together(), occasion)
                        .toldAfterwards(),
                command.redemption(),
                book,
                null,
                null);
    }

    /** A refused reservation is a refused redemption: it is on record as one. */
    @CommandHandler
    @Nullable
    Refusal decide(ReserveCoupons command, Occasion occasion, TermsBook book) throws Exception {
        return reserve(command, null, occasion, book);
    }

    /** @param unless nothing at all happens unless this one is held; null where each may be refused for itself */
    @Nullable
    Refusal reserve(ReserveCoupons command, @Nullable CouponId unless, Occasion occasion, TermsBook book)
            throws Exception {
        RedemptionId redemption = command.redemption();
        Sales.@Nullable Sale sale = sale(redemption);
        return carryOut(
                load(command.coupons()),
                sale,
                RedemptionTry.of(redemption, command.store(), command.basket(), command.together(), occasion),
                redemption,
                book,
                command.until(),
                unless);
    }

    /**
     * @param until when what is granted is held until that moment only; null when it is redeemed
     * @param unless nothing at all happens unless this one is granted
     */
    private @Nullable Refusal carryOut(
            CouponsOnBasket onBasket,
            Sales.@Nullable Sale sale,
            RedemptionTry redemption,
            RedemptionId id,
            TermsBook book,
            @Nullable Instant until,
            @Nullable CouponId unless)
            throws Exception {
        Rule.require(new ASaleShowsItsCouponsTheBasket(sale != null, redemption.basket()));
        Refusal others = sale == null ? null : sale.refuses(id, redemption.at()).orElse(null);
        if (others != null) {
            if (unless != null) {
                throw new CommandRefused(others);
            }
            onBasket.each(coupon -> coupon.reject(redemption.store(), others));
            return others;
        }
        QuotasOnBasket inStore = quotas(onBasket, coupon -> Optional.ofNullable(redemption.store()), book);
        BudgetsOnBasket money = budgets(
                onBasket,
                coupon -> Optional.of(new BudgetShare.Owner(coupon.standing().campaign(), redemption.store())),
                book,
                true,
                redemption.most(),
                redemption.at());
        Judgement judgement = onBasket.judge(redemption, book, inStore, money);
        judgement.refusalOf(unless).ifPresent(refusal -> {
            throw new CommandRefused(refusal);
        });
        List<CouponId> taken =
                judgement.granted().stream().map(Verdict.Grants::coupon).toList();
        Set<CampaignId> campaigns = new HashSet<>();
        for (Verdict verdict : judgement.verdicts()) {
            onBasket.coupon(verdict.coupon()).execute(coupon -> {
                switch (verdict) {
                    case Verdict.Grants grants -> {
                        Coupon.Redeeming now = new Coupon.Redeeming(
                                id,
                                redemption.store(),
                                judgement.basketTotal(),
                                taken.stream()
                                        .filter(other -> !other.equals(grants.coupon()))
                                        .toList(),
                                campaigns.add(coupon.standing().campaign()),
                                grants);
                        if (until == null) {
                            coupon.redeem(now);
                        } else {
                            coupon.reserve(now, until);
                        }
                    }
                    case Verdict.Refuses refuses -> coupon.reject(redemption.store(), refuses.refusal());
                }
            });
        }
        taken.forEach(coupon -> inStore.of(coupon, (quota, place) -> {
            if (until == null) {
                quota.draw(place.template(), place.store(), coupon, id);
            } else {
                quota.hold(place.template(), place.store(), coupon, id, until);
            }
        }));
        judgement
                .granted()
                .forEach(grants -> money.take(
                        onBasket.campaign(grants.coupon()),
                        grants.coupon(),
                        id,
                        grants.discount(),
                        redemption.at(),
                        until));
        if (sale != null && !taken.isEmpty()) {
            bring(
                    sale,
                    new Sales.Brought(Objects.requireNonNull(redemption.store()), id, taken),
                    redemption,
                    judgement,
                    until);
        }
        return judgement.refusal();
    }

    private static void bring(
            Sales.Sale sale,
            Sales.Brought coupons,
            RedemptionTry redemption,
            Judgement judgement,
            @Nullable Instant until) {
        if (until == null) {
            sale.carry(coupons, Verdict.off(judgement.verdicts()).orElse(null), redemption.bought());
        } else {
            sale.hold(coupons, until);
        }
    }

    /** Before its coupons, for the same reason that these have an order. */
    private Sales.@Nullable Sale sale(RedemptionId redemption) throws Exception {
        PurchaseId named = redemption.sale().orElse(null);
        return named == null ? null : sales.sale(named);
    }

    @CommandHandler
    void decide(ReleaseCoupons command, Occasion occasion, TermsBook book) throws Exception {
        RedemptionId redemption = command.redemption();
        Sales.@Nullable Sale sale = sale(redemption);
        CouponsOnBasket onBasket = load(command.coupons());
        Rule.require(new OnlyWhatIsReservedIsReleased(onBasket.any(coupon -> coupon.isReservedFor(redemption))));
        QuotasOnBasket inStore = quotas(onBasket, coupon -> coupon.reservedIn(redemption), book);
        BudgetsOnBasket money = budgets(
                onBasket,
                coupon -> coupon.reservedIn(redemption)
                        .map(store -> new BudgetShare.Owner(coupon.standing().campaign(), store)),
                book,
                false,
                null,
                occasion.occurredAt());
        onBasket.each(coupon -> coupon.release(redemption));
        onBasket.asked().forEach(coupon -> money.release(onBasket.campaign(coupon), coupon, redemption));
        inStore.each((quota, place) -> quota.release(place.template(), place.store(), place.coupon(), redemption));
        if (sale != null) {
            sale.letGo(redemption);
        }
    }

    @CommandHandler
    void decide(RollBackRedemption command, Occasion occasion, TermsBook book) throws Exception {
        RedemptionId redemption = command.redemption();
        Sales.@Nullable Sale sale = sale(redemption);
        CouponsOnBasket onBasket = load(command.coupons());
        requireRedeemed(onBasket, redemption);
        Rule.require(new WhoTakesBackSaysWhy(command.reason()));
        undo(onBasket, redemption, occasion, book, coupon -> coupon.rollBack(redemption, command.reason()));
        if (sale != null) {
            sale.takeOff(redemption);
        }
    }

    /**
     * Takes back what was sold, for the sale that it comes back to. Of what its coupons took back before they take nothing twice.
     *
     * @param all whether nothing of the sale is left with who bought it: then no coupon on it is used
     * @return what they give back of their discounts; nothing where none does
     */
    public Optional<Money> takeBackOfSale(
            RedemptionId redemption,
            List<CouponId> ids,
            List<ReturnedLine> lines,
            boolean all,
            Occasion occasion,
            TermsBook book)
            throws Exception {
        CouponsOnBasket onBasket = load(ids);
        return undo(onBasket, redemption, occasion, book, coupon -> {
            coupon.takeBackWhatIsLeft(redemption, lines);
            if (all) {
                coupon.rollBack(redemption, RollBackRedemption.ALL_RETURNED);
            }
        });
    }

    @CommandHandler
    void decide(ReturnGoods command, Occasion occasion, TermsBook book) throws Exception {
        RedemptionId redemption = command.redemption();
        Sales.@Nullable Sale sale = sale(redemption);
        CouponsOnBasket onBasket = load(command.coupons());
        requireRedeemed(onBasket, redemption);
        Rule.require(new ASaleTakesItsGoodsBackItself(sale != null && sale.isRecorded()));
        undo(onBasket, redemption, occasion, book, coupon -> coupon.takeBack(redemption, command.lines()));
        if (sale != null && !onBasket.any(coupon -> coupon.isRedeemedBy(redemption))) {
            sale.takeOff(redemption);
        }
    }

    /**
     * Where a redemption no longer stands afterwards, its store has its place back; what no longer stands of a discount goes back to the
     * store's share of the budget.
     *
     * @return the sum of that; nothing where no discount is known
     */
    private Optional<Money> undo(
            CouponsOnBasket onBasket,
            RedemptionId redemption,
            Occasion occasion,
            TermsBook book,
            Consumer<Coupon> change)
            throws Exception {
        QuotasOnBasket inStore = quotas(onBasket, coupon -> coupon.redeemedIn(redemption), book);
        BudgetsOnBasket money = budgets(
                onBasket,
                coupon -> coupon.isRedeemedBy(redemption)
                        ? Optional.of(new BudgetShare.Owner(
                                coupon.standing().campaign(),
                                coupon.redeemedIn(redemption).orElse(null)))
                        : Optional.empty(),
                book,
                false,
                null,
                occasion.occurredAt());
        Map<CouponId, Money> before = onBasket.discounts(redemption);
        onBasket.each(change);
        Map<CouponId, Money> after = onBasket.discounts(redemption);
        Map<CouponId, Money> given = new LinkedHashMap<>();
        before.forEach((coupon, discount) -> {
            Money left = after.get(coupon);
            given.put(coupon, left == null ? discount : discount.minus(left));
        });
        given.forEach((coupon, discount) -> money.giveBack(onBasket.campaign(coupon), coupon, redemption, discount));
        inStore.each((quota, place) -> {
            if (!onBasket.coupon(place.coupon()).<Boolean>invoke(coupon -> coupon.isRedeemedBy(redemption))) {
                quota.giveBack(place.template(), place.store(), place.coupon(), redemption);
            }
        });
        return given.values().stream().reduce(Money::plus);
    }

    private static void requireRedeemed(CouponsOnBasket onBasket, RedemptionId redemption) {
        Rule.require(new OnlyARedemptionIsRolledBack(onBasket.any(coupon -> coupon.isRedeemedBy(redemption))));
    }

    private CouponsOnBasket load(List<CouponId> ids) {
        return CouponsOnBasket.load(coupons, ids);
    }

    /** Those that terms ask for, after the coupons and in the order of their ids, for the same reason. */
    private QuotasOnBasket quotas(CouponsOnBasket onBasket, Function<Coupon, Optional<StoreId>> in, TermsBook book)
            throws Exception {
        List<QuotasOnBasket.Place> places = new ArrayList<>();
        for (CouponId id : onBasket.asked()) {
            CouponStanding coupon = onBasket.coupon(id).invoke(Coupon::standing);
            Optional<StoreId> store = onBasket.coupon(id).invoke(in);
            if (store.isPresent()
                    && book.terms(coupon.template(), coupon.version()).quotas().perStore() != null) {
                places.add(new QuotasOnBasket.Place(id, coupon.template(), store.get()));
            }
        }
        return QuotasOnBasket.load(quotas, places);
    }

    /**
     * @param taking whether something is going to be taken of them, not only given back
     * @param most the most that is; null where nobody knows it
     */
    private BudgetsOnBasket budgets(
            CouponsOnBasket onBasket,
            Function<Coupon, Optional<BudgetShare.Owner>> owner,
            TermsBook book,
            boolean taking,
            @Nullable Money most,
            Instant at)
            throws Exception {
        List<BudgetShare.Owner> owners = onBasket.asked().stream()
                .flatMap(id -> onBasket.coupon(id).invoke(owner).stream())
                .toList();
        return BudgetsOnBasket.load(budgets, owners, book, taking, most, at);
    }
}
