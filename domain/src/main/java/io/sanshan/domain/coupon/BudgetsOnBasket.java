package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.BudgetId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The budgets of the campaigns whose coupons are on a basket, in one store. Its own share is loaded in every case; the budget, in which
 * all stores meet, only where the share may not be enough for the basket.
 */
final class BudgetsOnBasket {

    /** The streams that budgets are kept in. */
    record Kept(Repository<BudgetShare> shares, Repository<CampaignBudget> budgets) {}

    private final Map<CampaignId, OfCampaign> campaigns = new HashMap<>();

    private record OfCampaign(
            Money money,
            BudgetShare.Owner owner,
            Aggregate<BudgetShare> share,
            @Nullable Aggregate<CampaignBudget> budget) {

        Purse purse() {
            return new Purse(
                    money,
                    share.invoke(BudgetShare::standing),
                    budget == null ? money.minor() : budget.<Long>invoke(CampaignBudget::drawn));
        }
    }

    /**
     * Always in one order, the shares before the budgets: callers that lock several streams in one order never wait for each other.
     *
     * @param taking whether something is going to be taken of them, not only given back
     * @param most the most that all coupons on the basket take off together; null where nobody knows it
     */
    static BudgetsOnBasket load(
            Kept kept,
            Collection<BudgetShare.Owner> owners,
            TermsBook book,
            boolean taking,
            @Nullable Money most,
            Instant at)
            throws Exception {
        BudgetsOnBasket loaded = new BudgetsOnBasket();
        List<BudgetShare.Owner> inOrder = owners.stream()
                .distinct()
                .filter(owner -> book.budget(owner.campaign()).isPresent())
                .sorted(Comparator.comparing(owner -> owner.campaign().value()))
                .toList();
        Map<CampaignId, Aggregate<BudgetShare>> shares = new HashMap<>();
        for (BudgetShare.Owner owner : inOrder) {
            shares.put(
                    owner.campaign(), kept.shares().loadOrCreate(owner.share().value(), BudgetShare::new));
        }
        for (BudgetShare.Owner owner : inOrder) {
            Aggregate<BudgetShare> share = Objects.requireNonNull(shares.get(owner.campaign()));
            boolean enough = !taking
                    || (most != null
                            && share.<Boolean>invoke(own -> own.standing().free(at) >= most.minor()));
            loaded.campaigns.put(
                    owner.campaign(),
                    new OfCampaign(
                            book.budget(owner.campaign()).orElseThrow(),
                            owner,
                            share,
                            enough
                                    ? null
                                    : kept.budgets()
                                            .loadOrCreate(
                                                    BudgetId.of(owner.campaign())
                                                            .value(),
                                                    CampaignBudget::new)));
        }
        return loaded;
    }

    Optional<Purse> purse(CampaignId campaign) {
        return Optional.ofNullable(campaigns.get(campaign)).map(OfCampaign::purse);
    }

    /** @param until when it is held until that moment only; null when it is redeemed */
    void take(
            CampaignId campaign,
            CouponId coupon,
            RedemptionId redemption,
            @Nullable Money discount,
            Instant at,
            @Nullable Instant until) {
        OfCampaign of = campaigns.get(campaign);
        if (of == null
                || discount == null
                || !discount.currency().equals(of.money().currency())) {
            return;
        }
        Purse purse = of.purse();
        long missing = discount.minor()
                - purse.share().kept(coupon, redemption, at)
                - purse.share().free(at);
        Aggregate<CampaignBudget> budget = of.budget();
        if (missing > 0 && budget != null) {
            Money block = purse.block(missing);
            budget.execute(all -> all.draw(of.owner().campaign(), of.owner().store(), block));
            of.share().execute(own -> own.grow(of.owner(), block));
        }
        of.share().execute(own -> {
            if (until == null) {
                own.use(of.owner(), coupon, redemption, discount);
            } else {
                own.hold(of.owner(), coupon, redemption, discount, until);
            }
        });
    }

    void release(CampaignId campaign, CouponId coupon, RedemptionId redemption) {
        OfCampaign of = campaigns.get(campaign);
        if (of != null) {
            of.share().execute(own -> own.release(of.owner(), coupon, redemption));
        }
    }

    void giveBack(CampaignId campaign, CouponId coupon, RedemptionId redemption, Money discount) {
        OfCampaign of = campaigns.get(campaign);
        if (of != null
                && discount.minor() > 0
                && discount.currency().equals(of.money().currency())) {
            of.share().execute(own -> own.giveBack(of.owner(), coupon, redemption, discount));
        }
    }
}
