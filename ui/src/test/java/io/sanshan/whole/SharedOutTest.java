package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionCommands;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.coupon.BudgetEvent.BudgetUsed;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.GuideLimits;
import io.sanshan.domain.coupon.Quotas;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.BudgetShareId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What guides, stores and campaigns may give, on the whole application: on one node, and on two nodes on one MySQL. */
@Tag("P3")
class SharedOutTest {

    private static final int COUPONS = 24;
    private static final CouponTerms FIVE_OFF =
            CouponTerms.of(new Discount.AmountOff(usd(500)), new Validity.AfterIssue(0, 30));
    private static final Basket BASKET = new Basket(List.of(new Basket.Line(TwoStores.GOODS, 1, usd(3_000))));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    @Test
    void isExactOnOneNode() throws Exception {
        NodesOnTrial.one(folder, SharedOutTest::isShared);
    }

    @Test
    void isExactOnTwoNodes() throws Exception {
        NodesOnTrial.two(folder, SharedOutTest::isShared);
    }

    private static void isShared(List<WholeApplication> nodes) throws Exception {
        TwoStores stores = new TwoStores(nodes.getFirst());
        stores.open();
        storesRedeemAsManyAsTheyMay(nodes, stores);
        aCampaignGivesItsMoney(nodes, stores);
        aGuidePushesAsManyAsSheMay(nodes.getLast(), stores);
    }

    private static void storesRedeemAsManyAsTheyMay(List<WholeApplication> nodes, TwoStores stores) throws Exception {
        CouponTemplateId template = stores.offer("three in a store", FIVE_OFF.limited(Quotas.NONE.perStore(3)));
        List<Outcome> answers = redeemAll(nodes, stores, template);
        assertThat(answers).filteredOn(Outcome::isDone).hasSize(6);
        assertThat(answers)
                .filteredOn(answer -> !answer.isDone())
                .containsOnly(Outcome.refused(Refusal.of(CouponRefusal.STORE_QUOTA, 3)));
        assertThat(redeemed(nodes, template)).isEqualTo(6);
        CouponId one = CouponId.of(template, 1);
        assertThat(nodes.getLast()
                        .get(RedemptionQueries.class)
                        .check(Visitor.MANAGER.caller(), CouponsOnBasket.one(one, BASKET), null, false)
                        .granted())
                .as("what is asked before is answered as the redemption would be")
                .isEmpty();
    }

    private static void aCampaignGivesItsMoney(List<WholeApplication> nodes, TwoStores stores) throws Exception {
        String name = "forty dollars in all";
        CouponTemplateId template = stores.offer(name, FIVE_OFF, usd(4_000));
        List<Outcome> answers = redeemAll(nodes, stores, template);
        assertThat(answers).filteredOn(Outcome::isDone).hasSize(8);
        assertThat(answers)
                .filteredOn(answer -> !answer.isDone())
                .containsOnly(Outcome.refused(Refusal.of(CouponRefusal.BUDGET_USED_UP)));
        assertThat(redeemed(nodes, template)).isEqualTo(8);
        CampaignId campaign = CampaignId.named(name);
        assertThat(used(nodes, campaign, TwoStores.STORE) + used(nodes, campaign, TwoStores.ELSEWHERE))
                .isEqualTo(4_000);
    }

    private static long used(List<WholeApplication> nodes, CampaignId campaign, StoreId store) {
        return nodes.getFirst().get(EventLog.class).stream(
                        BudgetShareId.of(campaign, store).value(), 0)
                .stream()
                .map(event -> event.payload())
                .filter(BudgetUsed.class::isInstance)
                .mapToLong(event -> ((BudgetUsed) event).discount().minor())
                .sum();
    }

    /** Each coupon at a till of its own: half of them in the one store, half in the other. */
    private static List<Outcome> redeemAll(List<WholeApplication> nodes, TwoStores stores, CouponTemplateId template)
            throws Exception {
        for (int i = 0; i < COUPONS; i++) {
            UsedBrand.done(nodes.getFirst()
                    .get(CouponCommands.class)
                    .issue(stores.request(Visitor.HEADQUARTERS.caller()), template, TwoStores.MEMBER));
        }
        return NodesOnTrial.atOnce(COUPONS, i -> nodes.get(i / 2 % nodes.size())
                .get(RedemptionCommands.class)
                .redeem(
                        stores.request((i % 2 == 0 ? Visitor.MANAGER : Visitor.MANAGER_ELSEWHERE).caller()),
                        CouponsOnBasket.one(CouponId.of(template, i + 1), BASKET),
                        null));
    }

    private static long redeemed(List<WholeApplication> nodes, CouponTemplateId template) {
        EventLog log = nodes.getFirst().get(EventLog.class);
        return IntStream.rangeClosed(1, COUPONS)
                .mapToObj(piece -> CouponId.of(template, piece))
                .filter(coupon -> log.stream(coupon.value(), 0).stream()
                        .anyMatch(event -> event.payload() instanceof CouponRedeemed))
                .count();
    }

    private static void aGuidePushesAsManyAsSheMay(WholeApplication node, TwoStores stores) {
        String name = "one of each guide";
        CouponTemplateId template = stores.offer(name, FIVE_OFF.limited(Quotas.NONE.perGuide(new GuideLimits(1, 1))));
        node.awaitReadModels();
        CouponTemplateQueries templates = node.get(CouponTemplateQueries.class);
        assertThat(templates.leftToPush(Visitor.GUIDE.caller(), List.of(template)))
                .isEqualTo(Map.of(template, 1));
        CampaignCommands campaigns = node.get(CampaignCommands.class);
        assertThat(campaigns
                        .push(stores.request(Visitor.GUIDE.caller()), CampaignId.named(name), List.of(TwoStores.MEMBER))
                        .reached())
                .containsExactly(TwoStores.MEMBER);
        assertThat(templates.leftToPush(Visitor.GUIDE.caller(), List.of(template)))
                .isEqualTo(Map.of(template, 0));
        assertThat(campaigns
                        .push(stores.request(Visitor.GUIDE.caller()), CampaignId.named(name), List.of(TwoStores.MEMBER))
                        .refused())
                .isEqualTo(Map.of(TwoStores.MEMBER, Refusal.of(CouponRefusal.GUIDE_LIMIT, 1)));
    }
}
