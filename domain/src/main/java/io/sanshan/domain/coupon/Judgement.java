package io.sanshan.domain.coupon;

import static java.util.Objects.requireNonNull;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.Offer;
import io.sanshan.domain.coupon.pricing.PricedBasket;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the coupons on a basket come to. Whoever asks before a redemption and the redemption itself are answered by it alone.
 *
 * @param basketTotal before; null where nobody knows the basket
 * @param verdicts one for each coupon, in the order in which they were asked for
 */
public record Judgement(@Nullable Money basketTotal, List<Verdict> verdicts) {

    public Judgement {
        verdicts = List.copyOf(verdicts);
    }

    public static Judgement of(List<CouponStanding> coupons, RedemptionTry redemption, TermsBook book) {
        StoreId store = redemption.store();
        return of(
                coupons,
                redemption,
                book,
                template -> store == null ? StoreQuotaStanding.NONE : book.inStore(template, store),
                campaign -> book.purse(campaign, store));
    }

    /**
     * @param inStore what the store has redeemed of a template, asked only where that is limited
     * @param purses what the store may still give of a campaign's budget, where there is one
     */
    static Judgement of(
            List<CouponStanding> coupons,
            RedemptionTry redemption,
            TermsBook book,
            Function<CouponTemplateId, StoreQuotaStanding> inStore,
            Function<CampaignId, Optional<Purse>> purses) {
        Map<CouponId, CouponTerms> terms = new HashMap<>();
        coupons.forEach(coupon -> terms.put(coupon.coupon(), book.terms(coupon.template(), coupon.version())));
        return new Judging(coupons, terms, redemption, book, inStore, purses).judge();
    }

    /** What a coupon of these terms would be answered where and when it is good, before there is one. */
    public static Verdict ofSample(CouponTerms terms, RedemptionTry redemption, TermsBook book) {
        CouponStanding sample = CouponStanding.sample(redemption.at());
        return terms.unsound()
                .<Verdict>map(refusal -> new Verdict.Refuses(sample.coupon(), refusal))
                .orElseGet(() -> new Judging(
                                List.of(sample),
                                Map.of(sample.coupon(), terms.ofBasketAlone()),
                                redemption,
                                book,
                                template -> StoreQuotaStanding.NONE,
                                campaign -> Optional.empty())
                        .judge()
                        .verdicts()
                        .getFirst());
    }

    /** Where the sale takes no coupons, none of them is looked at. */
    public static Judgement refused(@Nullable Basket basket, List<CouponId> coupons, Refusal why) {
        return new Judgement(
                basket == null ? null : basket.total().orElse(null),
                coupons.stream()
                        .distinct()
                        .<Verdict>map(coupon -> new Verdict.Refuses(coupon, why))
                        .toList());
    }

    public List<Verdict.Grants> granted() {
        return Verdict.granted(verdicts);
    }

    /** Why one of them is refused, if it is. */
    Optional<Refusal> refusalOf(@Nullable CouponId coupon) {
        return verdicts.stream()
                .filter(verdict -> verdict.coupon().equals(coupon))
                .flatMap(verdict -> verdict instanceof Verdict.Refuses no ? Stream.of(no.refusal()) : Stream.empty())
                .findFirst();
    }

    /** What to answer where nothing is granted. */
    @Nullable
    Refusal refusal() {
        return granted().isEmpty() && verdicts.getFirst() instanceof Verdict.Refuses first ? first.refusal() : null;
    }

    private static final class Judging {

        private final List<CouponStanding> coupons;
        private final RedemptionTry redemption;
        private final TermsBook book;
        private final Map<CouponId, CouponTerms> terms;
        private final Function<CouponTemplateId, StoreQuotaStanding> inStore;
        private final Function<CampaignId, Optional<Purse>> purses;
        private final Map<CouponTemplateId, Integer> placesOnBasket = new HashMap<>();
        private final Map<CouponId, Verdict> verdicts = new HashMap<>();

        Judging(
                List<CouponStanding> coupons,
                Map<CouponId, CouponTerms> terms,
                RedemptionTry redemption,
                TermsBook book,
                Function<CouponTemplateId, StoreQuotaStanding> inStore,
                Function<CampaignId, Optional<Purse>> purses) {
            this.coupons = coupons;
            this.terms = terms;
            this.redemption = redemption;
            this.book = book;
            this.inStore = inStore;
            this.purses = purses;
        }

        Judgement judge() {
            coupons.forEach(coupon -> refuse(coupon, unmet(coupon)));
            if (redemption.together().allOrNone() && !verdicts.isEmpty()) {
                open().forEach(coupon -> refuse(coupon, Optional.of(Refusal.of(CouponRefusal.ALL_OR_NONE))));
            }
            Basket basket = redemption.basket();
            Money total = basket == null ? withoutBasket() : onBasket(basket);
            return new Judgement(
                    total,
                    coupons.stream()
                            .map(coupon -> requireNonNull(verdicts.get(coupon.coupon())))
                            .toList());
        }

        private List<CouponStanding> open() {
            return coupons.stream()
                    .filter(coupon -> !verdicts.containsKey(coupon.coupon()))
                    .toList();
        }

        private void refuse(CouponStanding coupon, Optional<Refusal> no) {
            no.ifPresent(refusal -> verdicts.put(coupon.coupon(), new Verdict.Refuses(coupon.coupon(), refusal)));
        }

        private CouponTerms terms(CouponStanding coupon) {
            return requireNonNull(terms.get(coupon.coupon()));
        }

        private Optional<Refusal> unmet(CouponStanding coupon) {
            Optional<Refusal> no = coupon.refusal(redemption);
            // An import repeats what a till accepted long ago, mostly without telling the basket: nothing is left to
            // ask.
            return no.isPresent() || redemption.actor().imports() ? no : unmetTerms(coupon);
        }

        private Optional<Refusal> unmetTerms(CouponStanding coupon) {
            CouponTerms of = terms(coupon);
            WeeklyHours hours = of.hours();
            Basket basket = redemption.basket();
            Optional<Refusal> no = Rule.firstBroken(
                    ACouponIsForItsMembers.of(
                            coupon.isHeldFor(redemption) ? Eligibility.EVERYBODY : of.eligibility(),
                            coupon.member(),
                            book),
                    new ACouponIsGoodInItsStores(of.stores(), redemption.store()),
                    new ACouponIsGoodInItsHours(
                            hours, hours == null ? null : redemption.there(coupon.judgedAt(redemption), book)),
                    new TermsThatLookAtGoodsNeedABasket(of, basket),
                    new CouponsMeetOnABasket(coupons.size(), basket),
                    new ABasketIsInTheCurrencyOfItsTerms(
                            of.currency(), basket == null ? Set.of() : basket.currencies()));
            return no.isPresent() ? no : withoutPlace(coupon, of.quotas().perStore());
        }

        /** A place that is kept for the coupon on this basket stays its own. Coupons on one basket count in the order in which they are asked for. */
        private Optional<Refusal> withoutPlace(CouponStanding coupon, @Nullable Integer quota) {
            if (quota == null) {
                return Optional.empty();
            }
            StoreQuotaStanding standing = inStore.apply(coupon.template());
            if (standing.keeps(coupon.coupon(), redemption.redemption(), redemption.at())) {
                return Optional.empty();
            }
            int before = placesOnBasket.merge(coupon.template(), 1, Integer::sum) - 1;
            return Rule.firstBroken(
                    new AStoreStaysWithinItsQuota(quota, redemption.store(), standing.taken(redemption.at()) + before));
        }

        private @Nullable Money withoutBasket() {
            Map<CampaignId, Long> given = new HashMap<>();
            for (CouponStanding coupon : open()) {
                Money amount = terms(coupon).discount() instanceof Discount.AmountOff(Money off) ? off : null;
                Optional<Refusal> no = amount == null ? Optional.empty() : beyondBudget(coupon, amount, given);
                if (no.isEmpty()) {
                    grant(coupon, amount, List.of());
                }
                refuse(coupon, no);
            }
            return null;
        }

        private @Nullable Money onBasket(Basket basket) {
            if (basket.currencies().size() != 1) {
                open().forEach(coupon -> refuse(coupon, Optional.of(Refusal.of(CouponRefusal.NO_GOODS_IN_SCOPE))));
                return null;
            }
            PricedBasket priced = price(basket);
            while (!keepsToBudgets(priced)) {
                // What the others take off changes without the one that is refused.
                priced = price(basket);
            }
            grantOrRefuse(basket, priced);
            return priced.total();
        }

        private PricedBasket price(Basket basket) {
            List<CouponStanding> asked = open();
            List<Offer> offers = asked.stream()
                    .map(coupon -> Offers.of(coupon, terms(coupon), book))
                    .toList();
            Together together = redemption.together();
            return redemption.best()
                    ? BasketPricing.best(basket, offers, together)
                    : BasketPricing.price(basket, offers, together);
        }

        /** Refuses what a campaign has no money for, in the order in which coupons are asked for; whether there is no such coupon. */
        private boolean keepsToBudgets(PricedBasket priced) {
            Map<String, Money> off = new HashMap<>();
            priced.applied().forEach(one -> off.put(one.offer(), one.off()));
            Map<CampaignId, Long> given = new HashMap<>();
            boolean kept = true;
            for (CouponStanding coupon : open()) {
                Money discount = off.get(coupon.coupon().value());
                Optional<Refusal> no = discount == null ? Optional.empty() : beyondBudget(coupon, discount, given);
                refuse(coupon, no);
                kept &= no.isEmpty();
            }
            if (!kept && redemption.together().allOrNone()) {
                open().forEach(coupon -> refuse(coupon, Optional.of(Refusal.of(CouponRefusal.ALL_OR_NONE))));
            }
            return kept;
        }

        /** @param given what others on the basket take of the campaigns' budgets, and this one as well if it may */
        private Optional<Refusal> beyondBudget(CouponStanding coupon, Money discount, Map<CampaignId, Long> given) {
            Purse purse = redemption.actor().imports()
                    ? null
                    : purses.apply(coupon.campaign()).orElse(null);
            if (purse == null) {
                return Optional.empty();
            }
            Instant at = redemption.at();
            long missing =
                    Math.max(0, discount.minor() - purse.share().kept(coupon.coupon(), redemption.redemption(), at));
            long before = given.getOrDefault(coupon.campaign(), 0L);
            Optional<Refusal> no = Rule.firstBroken(
                    new ACampaignStaysWithinItsBudget(purse.budget(), discount, missing, purse.available(at) - before));
            if (no.isEmpty()) {
                given.put(coupon.campaign(), before + missing);
            }
            return no;
        }

        private void grantOrRefuse(Basket basket, PricedBasket priced) {
            Together together = redemption.together();
            Map<String, PricedBasket.Applied> applied = new HashMap<>();
            priced.applied().forEach(one -> applied.put(one.offer(), one));
            Map<String, PricedBasket.Refused> refused = new HashMap<>();
            priced.refused().forEach(one -> refused.put(one.offer(), one));
            for (CouponStanding coupon : open()) {
                PricedBasket.Applied yes = applied.get(coupon.coupon().value());
                if (yes == null) {
                    PricedBasket.Refused no = refused.get(coupon.coupon().value());
                    refuse(coupon, Optional.of(no == null ? leftOut(coupon, basket, together) : why(no, together)));
                } else {
                    grant(coupon, yes.off(), lines(basket, yes));
                }
            }
        }

        private void grant(CouponStanding coupon, @Nullable Money discount, List<LineDiscount> lines) {
            CouponTerms of = terms(coupon);
            Money left = Offers.left(coupon, of);
            if (left != null && discount != null) {
                left = left.minus(discount);
            }
            boolean usedUp = left == null ? coupon.redemptions() + 1 >= of.uses() : left.minor() == 0;
            verdicts.put(coupon.coupon(), new Verdict.Grants(coupon.coupon(), discount, lines, left, usedUp));
        }

        private static List<LineDiscount> lines(Basket basket, PricedBasket.Applied applied) {
            List<LineDiscount> lines = new ArrayList<>();
            for (int place = 0; place < applied.lines().size(); place++) {
                Money off = applied.lines().get(place);
                if (off.minor() > 0) {
                    Basket.Line line = basket.lines().get(place);
                    lines.add(new LineDiscount(place, line.goods(), line.quantity(), line.value(), off));
                }
            }
            return lines;
        }

        /** Of a coupon that is not among the best: what keeps it from being good alone, if anything does. */
        private Refusal leftOut(CouponStanding coupon, Basket basket, Together together) {
            List<Offer> alone = List.of(Offers.of(coupon, terms(coupon), book));
            return BasketPricing.price(basket, alone, together).refused().stream()
                    .findFirst()
                    .map(no -> why(no, together))
                    .orElseGet(() -> Refusal.of(CouponRefusal.BETTER_WITHOUT));
        }

        private static Refusal why(PricedBasket.Refused refused, Together together) {
            Money missing = refused.missing();
            return switch (refused.why()) {
                case NO_GOODS -> Refusal.of(CouponRefusal.NO_GOODS_IN_SCOPE);
                case MINIMUM_SPEND ->
                    Refusal.of(
                            CouponRefusal.MINIMUM_SPEND, requireNonNull(missing).minor(), missing.currency());
                case MINIMUM_PIECES -> Refusal.of(CouponRefusal.MINIMUM_PIECES, refused.missingPieces());
                case NOT_TOGETHER -> Refusal.of(CouponRefusal.GOODS_MISSING);
                case NO_DELIVERY -> Refusal.of(CouponRefusal.NO_DELIVERY);
                case NOTHING_LEFT -> Refusal.of(CouponRefusal.NOTHING_TO_TAKE_OFF);
                case NOT_TOGETHER_WITH_OTHERS -> Refusal.of(CouponRefusal.NOT_TOGETHER);
                case TOO_MANY -> Refusal.of(CouponRefusal.TOO_MANY_COUPONS, together.most());
                case ALL_OR_NONE -> Refusal.of(CouponRefusal.ALL_OR_NONE);
            };
        }
    }
}
