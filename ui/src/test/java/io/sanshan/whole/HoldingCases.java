package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coupons held for a basket. */
abstract class HoldingCases extends RedemptionCases {

    HoldingCases(Trial trial) {
        super(trial);
    }

    @Test
    void keepsCouponsForOneBasketUntilItIsPaidOrLetGo() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        Answer held = write(RESERVE, onSale("held-1", BASKET, ",\"seconds\":600", five));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        String id = held.json().path("id").asString();
        assertThat(held.json().path("discount").asLong()).isEqualTo(500);
        assertThat(held.json().path("until").asString()).isNotBlank();
        assertProblem(
                write(
                        elsewhere,
                        REDEEM,
                        body(BASKET, "", five),
                        UUID.randomUUID().toString()),
                422,
                "CouponRefusal.COUPON_RESERVED");
        String reservation = ",\"reservation\":\"" + id + '"';
        assertProblem(write(REDEEM, onSale("held-2", BASKET, reservation, five)), 422, "CouponRefusal.OTHER_SALE");
        Answer redeemed = write(REDEEM, onSale("held-1", BASKET, reservation, five));
        assertThat(redeemed.status()).as(redeemed.text()).isEqualTo(201);
        assertProblem(write(RESERVE + '/' + id + "/release", "{}"), 422, "CouponRefusal.NOT_RESERVED");
    }

    /** A till that restarted redeems under another key what it holds. */
    @Test
    @Tag("P5")
    void isRedeemedOnceAlsoWhereMoreIsLeft() throws Exception {
        CouponCode gift = stores.issue(offered.giftCard());
        String id = write(RESERVE, onSale("held-3", BASKET, ",\"seconds\":600", gift))
                .json()
                .path("id")
                .asString();
        String body = onSale("held-3", BASKET, ",\"reservation\":\"" + id + '"', gift);
        assertThat(write(REDEEM, body).status()).isEqualTo(201);
        assertProblem(write(REDEEM, body), 422, "CouponRefusal.BASKET_REDEEMED");
        assertThat(till.post(VALIDATE, body(BASKET, "", gift))
                        .json()
                        .path("discount")
                        .asLong())
                .isEqualTo(2_000);
    }

    @Test
    void letsGoOfThem() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        String id = write(RESERVE, body(BASKET, ",\"seconds\":600", five))
                .json()
                .path("id")
                .asString();
        assertThat(write(RESERVE + '/' + id + "/release", "{}").status()).isEqualTo(200);
        assertThat(redeemed(five)).isNotBlank();
    }
}
