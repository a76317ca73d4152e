package io.sanshan.axon.upcast;

import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.ids.RedemptionId;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All of them, in the order in which shapes changed. With each comes a migration that has those read models built anew that keep events or
 * parts of them as they are read.
 */
@Configuration(proxyBeanMethods = false)
class Upcasters {

    /** Before, it was recorded what a coupon took off a basket, not what off each line. */
    @Bean
    @Order(1)
    EventUpcaster redemptionsTellLines() {
        return new Reshaped(CouponRedeemed.class, null, "2", event -> event.putArray("lines"));
    }

    /**
     * Before, a coupon was good for one goods set or for everything, from some amount on, everywhere, at every hour, whenever its
     * campaign ended, and a member had a limit in all.
     */
    @Bean
    @Order(2)
    EventUpcaster firstVersionsTellGoodsAndHours() {
        return new Reshaped(CouponTemplateDefined.class, null, "2", Upcasters::goodsAndHours);
    }

    @Bean
    @Order(2)
    EventUpcaster nextVersionsTellGoodsAndHours() {
        return new Reshaped(CouponTemplateRevised.class, null, "2", Upcasters::goodsAndHours);
    }

    private static void goodsAndHours(ObjectNode event) {
        ObjectNode terms = event.get("terms").asObject();
        JsonNode scope = terms.remove("scope");
        JsonNode spend = terms.remove("minimumSpend");
        ObjectNode goods = terms.putObject("goods");
        goods.set("any", scope);
        goods.putNull("none");
        goods.putNull("together");
        goods.putObject("pick").put("kind", "All");
        ObjectNode minimum = terms.putObject("minimum");
        minimum.set("spend", spend);
        minimum.put("afterOthers", false);
        minimum.put("pieces", 0);
        terms.putArray("stores");
        terms.putNull("hours");
        JsonNode ofAMember = terms.get("perMember");
        ObjectNode perMember = terms.putObject("perMember");
        perMember.set("total", ofAMember);
        perMember.putNull("day");
        perMember.putNull("week");
        perMember.putNull("month");
        ObjectNode validity = terms.get("validity").asObject();
        if (validity.get("kind").asString().equals("AfterIssue")) {
            validity.put("endsWithCampaign", false);
        }
    }

    /** Before, each coupon was redeemed by itself and once, so that at most one redemption of it stood. */
    @Bean
    @Order(3)
    EventUpcaster redemptionsTellTheirBasket() {
        return new Reshaped(CouponRedeemed.class, "2", "3", event -> {
            event.put("redemption", onlyRedemption(event));
            event.putArray("others");
            event.put("firstOfItsCampaign", true);
            event.putNull("left");
            event.put("usedUp", true);
        });
    }

    @Bean
    @Order(3)
    EventUpcaster rollingBackTellsTheBasket() {
        return new Reshaped(RedemptionRolledBack.class, null, "2", event -> {
            event.put("redemption", onlyRedemption(event));
            event.put("firstOfItsCampaign", true);
            event.putNull("left");
        });
    }

    private static String onlyRedemption(ObjectNode event) {
        return RedemptionId.named(event.get("coupon").asString()).value();
    }

    /** Before, nobody had said that a coupon goes with others, and it was used once. */
    @Bean
    @Order(4)
    EventUpcaster firstVersionsTellTheirCombining() {
        return new Reshaped(CouponTemplateDefined.class, "2", "3", Upcasters::aloneAndOnce);
    }

    @Bean
    @Order(4)
    EventUpcaster nextVersionsTellTheirCombining() {
        return new Reshaped(CouponTemplateRevised.class, "2", "3", Upcasters::aloneAndOnce);
    }

    private static void aloneAndOnce(ObjectNode event) {
        ObjectNode terms = event.get("terms").asObject();
        ObjectNode combining = terms.putObject("combining");
        combining.put("stacking", "NEVER");
        combining.put("order", 0);
        terms.put("uses", 1);
    }

    /** Before, a template had a stock and limits per member, and its coupons were for everybody. */
    @Bean
    @Order(5)
    EventUpcaster firstVersionsTellTheirQuotas() {
        return new Reshaped(CouponTemplateDefined.class, "3", "4", Upcasters::sharedByNobody);
    }

    @Bean
    @Order(5)
    EventUpcaster nextVersionsTellTheirQuotas() {
        return new Reshaped(CouponTemplateRevised.class, "3", "4", Upcasters::sharedByNobody);
    }

    private static void sharedByNobody(ObjectNode event) {
        ObjectNode terms = event.get("terms").asObject();
        JsonNode stock = terms.remove("stock");
        JsonNode perMember = terms.remove("perMember");
        ObjectNode quotas = terms.putObject("quotas");
        quotas.set("stock", stock);
        quotas.set("perMember", perMember);
        ObjectNode perGuide = quotas.putObject("perGuide");
        perGuide.putNull("total");
        perGuide.putNull("month");
        quotas.putNull("perStore");
        terms.putObject("eligibility").putNull("tag");
    }

    /** Before, a coupon stayed with its member, and nobody was reminded of it. */
    @Bean
    @Order(6)
    EventUpcaster firstVersionsTellOfWallets() {
        return new Reshaped(CouponTemplateDefined.class, "4", "5", Upcasters::keptWithoutAWord);
    }

    @Bean
    @Order(6)
    EventUpcaster nextVersionsTellOfWallets() {
        return new Reshaped(CouponTemplateRevised.class, "4", "5", Upcasters::keptWithoutAWord);
    }

    private static void keptWithoutAWord(ObjectNode event) {
        ObjectNode wallet = event.get("terms").asObject().putObject("wallet");
        wallet.put("transferable", false);
        wallet.putNull("remindDaysBefore");
    }

    /** Before, no coupon asked whether its member had bought before. */
    @Bean
    @Order(7)
    EventUpcaster firstVersionsTellOfFirstPurchases() {
        return new Reshaped(CouponTemplateDefined.class, "5", "6", Upcasters::forAnyPurchase);
    }

    @Bean
    @Order(7)
    EventUpcaster nextVersionsTellOfFirstPurchases() {
        return new Reshaped(CouponTemplateRevised.class, "5", "6", Upcasters::forAnyPurchase);
    }

    private static void forAnyPurchase(ObjectNode event) {
        event.get("terms").asObject().get("eligibility").asObject().put("firstPurchase", false);
    }
}
