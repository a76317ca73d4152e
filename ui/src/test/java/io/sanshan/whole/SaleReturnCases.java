package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sold goods that come back, with the share of their coupons. */
abstract class SaleReturnCases extends SaleCases {

    SaleReturnCases(Trial trial) {
        super(trial);
    }

    @Test
    void givesBackTheShareOfItsCouponsAndMakesThemGoodAgainWhenAllIsBack() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode tenth = stores.issue(offered.tenthOff());
        String id = soldWith(five, tenth);
        Answer one = returns(id, back(0, 1, 600), 600);
        assertThat(one.status()).as(one.text()).isEqualTo(200);
        assertThat(one.json().path("returned").path("couponDiscount").asLong()).isEqualTo(167 + 84);
        assertThat(one.json().path("coupons").size()).isEqualTo(2);
        Answer rest = returns(id, back(0, 1, 750) + ',' + back(1, 1, 900), 1_650);
        assertThat(rest.json().path("returned").path("couponDiscount").asLong()).isEqualTo(750 - 167 - 84);
        assertThat(rest.json().path("coupons").path(0).path("status").asString())
                .isEqualTo("ISSUED");
        JsonNode sale = read(id).json();
        assertThat(sale.path("returns").size()).isEqualTo(2);
        assertThat(sale.path("lines").path(0).path("returned").asInt()).isEqualTo(2);
        assertThat(sale.path("lines").path(0).path("paidBack").asLong()).isEqualTo(1_350);
        assertThat(redeemed(five, tenth)).isNotBlank();
    }

    @Test
    void isAnsweredTheSameHoweverOftenItComes() throws Exception {
        String id = sold(reference(), line(3, 900), 900);
        String path = SALES + '/' + id + "/returns";
        Answer first = write(till, path, returned(back(0, 1, 300), cash(300)), "back-" + id);
        long before = events();
        Answer again = write(till, path, returned(back(0, 1, 300), cash(300)), "back-" + id);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void refusesMoreThanWasSoldOrPaidAndChangesNothing() throws Exception {
        String id = sold(reference(), line(2, 900), 900);
        returns(id, back(0, 1, 450), 450);
        long before = events();
        assertRefused(returns(id, back(0, 2, 450), 450), "PurchaseRefusal.MORE_THAN_SOLD", "lines");
        assertRefused(returns(id, back(0, 1, 451), 451), "PurchaseRefusal.MORE_THAN_PAID", "lines");
        assertRefused(returns(id, back(1, 1, 0), 0), "PurchaseRefusal.LINE_UNKNOWN", "lines");
        assertRefused(returns(id, back(0, 1, 450), 449), "PurchaseRefusal.TENDERS_DIFFER", "tenders");
        assertThat(events()).isEqualTo(before);
    }

    private static void assertRefused(Answer answer, String code, String field) {
        assertProblem(answer, 422, code);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void comesBackToTheSaleAndNotToItsRedemption() throws Exception {
        String id = soldWith(stores.issue(offered.fiveOff()));
        String redemption = read(id).json().path("redemption").asString();
        long before = events();
        assertProblem(
                write(REDEEM + '/' + redemption + "/returns", "{\"lines\":[{\"line\":0,\"quantity\":1}]}"),
                422,
                "CouponRefusal.RETURN_TO_THE_SALE");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void isUpToTheStoreThatSold() throws Exception {
        String id = sold(reference(), line(1, 900), 900);
        long before = events();
        assertProblem(
                write(
                        elsewhere,
                        SALES + '/' + id + "/returns",
                        returned(back(0, 1, 900), cash(900)),
                        UUID.randomUUID().toString()),
                403,
                "NOT_ALLOWED");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void isOfASaleThatThereIs() throws Exception {
        for (String id : java.util.List.of("nonsense", UUID.randomUUID().toString())) {
            assertProblem(returns(id, back(0, 1, 0), 0), 404, "SALE_UNKNOWN");
            assertProblem(read(id), 404, "SALE_UNKNOWN");
        }
    }
}
