package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.EventLog;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsBroughtToSale;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sales recorded with their lines, tenders and coupons; one redemption at a time on each. */
abstract class SellingCases extends SaleCases {

    SellingCases(Trial trial) {
        super(trial);
    }

    @Test
    void isRecordedWithLinesTendersMemberAndGuide() throws Exception {
        String reference = reference();
        String body = sale(
                reference,
                ",\"member\":\"" + TwoStores.MEMBER.value() + "\",\"guide\":\"" + stores.guideCode() + '"',
                "{\"goods\":\"1\",\"quantity\":2,\"amount\":1500,\"discount\":300,\"couponDiscount\":200},"
                        + "{\"goods\":\"unknown\",\"quantity\":1,\"amount\":1000}",
                "{\"kind\":\"CARD\",\"amount\":2000},{\"kind\":\"GIFT_CARD\",\"amount\":500}");
        Answer first = write(till, SALES, body, "sale-" + reference.hashCode());
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        JsonNode sale = first.json();
        assertThat(sale.path("sale").asString()).isEqualTo(reference);
        assertThat(sale.path("total").asLong()).isEqualTo(2_500);
        assertThat(sale.path("member").asString()).isEqualTo(TwoStores.MEMBER.value());
        assertThat(sale.path("guide").asString()).isEqualTo(TwoStores.GUIDE.value());
        assertThat(sale.path("lines").path(0).path("goods").asString()).isEqualTo(TwoStores.GOODS.value());
        assertThat(sale.path("lines").path(1).path("goods").asString())
                .isEqualTo(GoodsId.unlisted("unknown").value());
        assertThat(sale.path("tenders").toString())
                .isEqualTo("[{\"kind\":\"CARD\",\"amount\":2000},{\"kind\":\"GIFT_CARD\",\"amount\":500}]");
        assertThat(sale.has("redemption")).isFalse();
        long before = events();
        Answer again = write(till, SALES, body, "sale-" + reference.hashCode());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(read(sale.path("id").asString()).text()).isEqualTo(first.text());
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void isRecordedOnceAndSaysWhatIsRecorded() throws Exception {
        String reference = reference();
        String id = sold(reference, line(1, 700), 700);
        long before = events();
        Answer again = write(SALES, sale(reference, "", line(2, 900), cash(900)));
        assertProblem(again, 422, "PurchaseRefusal.ALREADY_RECORDED");
        assertThat(again.json().path("field").asString()).isEqualTo("sale");
        assertThat(again.json().path("recorded").path("id").asString()).isEqualTo(id);
        assertThat(again.json().path("recorded").path("total").asLong()).isEqualTo(700);
        assertThat(events()).isEqualTo(before);
    }

    /** The store is part of the name: tills of two stores may count alike. */
    @Test
    void isAnotherInAnotherStore() throws Exception {
        String reference = reference();
        String id = sold(reference, line(1, 700), 700);
        Answer other = write(
                elsewhere,
                SALES,
                sale(reference, "", line(1, 700), cash(700)),
                UUID.randomUUID().toString());
        assertThat(other.status()).as(other.text()).isEqualTo(201);
        assertThat(other.json().path("id").asString()).isNotEqualTo(id);
        assertProblem(elsewhere.get(SALES + '/' + id), 403, "NOT_ALLOWED");
    }

    @Test
    @Tag("P12")
    void carriesItsCouponsAndKeepsBothCounts() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode tenth = stores.issue(offered.tenthOff());
        JsonNode sale = read(soldWith(five, tenth)).json();
        assertThat(sale.path("couponDiscount").asLong()).isEqualTo(750);
        assertThat(sale.path("lines").path(0).path("couponDiscount").asLong()).isZero();
        assertThat(sale.path("redemption").asString()).contains(".");
    }

    @Test
    @Tag("P12")
    void takesNoTwoCouponsInTwoRequestsThatNeverGoTogether() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode alone = stores.issue(offered.alone());
        String reference = reference();
        Answer first = write(REDEEM, onSale(reference, BASKET, "", five));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        String id = first.json().path("id").asString();
        Answer second = write(REDEEM, onSale(reference, BASKET, "", alone));
        assertProblem(second, 422, "CouponRefusal.SALE_HAS_COUPONS");
        assertThat(second.json().path("redemption").asString()).isEqualTo(id);
        assertProblem(
                write(RESERVE, onSale(reference, BASKET, ",\"seconds\":60", alone)),
                422,
                "CouponRefusal.SALE_HAS_COUPONS");
        JsonNode asked =
                till.post(VALIDATE, onSale(reference, BASKET, "", alone)).json();
        assertThat(asked.path("coupons").path(0).path("refusal").path("code").asString())
                .isEqualTo("CouponRefusal.SALE_HAS_COUPONS");
        assertThat(write(
                                REDEEM + '/' + second.json().path("redemption").asString() + "/rollback",
                                "{\"reason\":\"together\"}")
                        .status())
                .isEqualTo(200);
        assertThat(write(REDEEM, onSale(reference, BASKET, "", alone)).status()).isEqualTo(201);
    }

    @Test
    @Tag("P9")
    void isHeldByOneBasketAtATime() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode tenth = stores.issue(offered.tenthOff());
        String reference = reference();
        String held = write(RESERVE, onSale(reference, BASKET, ",\"seconds\":600", five))
                .json()
                .path("id")
                .asString();
        Answer other = write(REDEEM, onSale(reference, BASKET, "", tenth));
        assertProblem(other, 422, "CouponRefusal.SALE_HAS_COUPONS");
        assertThat(other.json().path("redemption").asString()).isEqualTo(held);
        assertThat(write(RESERVE + '/' + held + "/release", "{}").status()).isEqualTo(200);
        assertThat(write(REDEEM, onSale(reference, BASKET, "", tenth)).status()).isEqualTo(201);
    }

    @Test
    void takesNoCouponsOnceItIsRecorded() throws Exception {
        String reference = reference();
        sold(reference, line(1, 700), 700);
        CouponCode five = stores.issue(offered.fiveOff());
        assertProblem(write(REDEEM, onSale(reference, BASKET, "", five)), 422, "CouponRefusal.SALE_RECORDED");
    }

    @Test
    @Tag("A2")
    void isWonByOneOfManyWhoBringCouponsAtOnce() throws Exception {
        List<CouponCode> codes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            codes.add(stores.issue(offered.fiveOff()));
        }
        String reference = reference();
        int won = 0;
        try (ExecutorService tills = Executors.newFixedThreadPool(12)) {
            List<Future<Answer>> asked = new ArrayList<>();
            for (CouponCode code : codes) {
                asked.add(tills.submit(() -> write(REDEEM, onSale(reference, BASKET, "", code))));
            }
            for (Future<Answer> one : asked) {
                Answer answer = one.get();
                if (answer.status() == 201) {
                    won++;
                } else {
                    assertProblem(answer, 422, "CouponRefusal.SALE_HAS_COUPONS");
                }
            }
        }
        assertThat(won).isEqualTo(1);
        PurchaseId sale = PurchaseId.ofSale(TwoStores.STORE, reference);
        EventLog log = application.get(EventLog.class);
        assertThat(log.stream(sale.value(), 0)).singleElement().satisfies(event -> assertThat(event.payload())
                .isInstanceOf(CouponsBroughtToSale.class));
        application.awaitReadModels();
        assertThat(codes.stream().filter(code -> isRedeemed(log, code))).hasSize(1);
    }

    private boolean isRedeemed(EventLog log, CouponCode code) {
        return log.stream(stores.couponOf(code).value(), 0).stream()
                .anyMatch(event -> event.payload() instanceof CouponRedeemed);
    }

    @Test
    @Tag("A2")
    void isRecordedByOneOfManyWhoAskAtOnce() throws Exception {
        String reference = reference();
        String body = sale(reference, "", line(1, 700), cash(700));
        int won = 0;
        try (ExecutorService tills = Executors.newFixedThreadPool(12)) {
            List<Future<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String key = reference.hashCode() + "-" + i / 2;
                asked.add(tills.submit(() -> write(till, SALES, body, key)));
            }
            for (Future<Answer> one : asked) {
                Answer answer = one.get();
                if (answer.status() != 201) {
                    assertProblem(answer, 422, "PurchaseRefusal.ALREADY_RECORDED");
                } else if (answer.header("Idempotent-Replay").isEmpty()) {
                    won++;
                }
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(
                        application.get(EventLog.class).stream(
                                        PurchaseId.ofSale(TwoStores.STORE, reference)
                                                .value(),
                                        0)
                                .stream()
                                .filter(event -> event.payload() instanceof PurchaseRecorded))
                .hasSize(1);
    }
}
