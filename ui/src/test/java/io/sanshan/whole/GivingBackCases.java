package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Redemptions that are undone, whole or by line. */
abstract class GivingBackCases extends RedemptionCases {

    GivingBackCases(Trial trial) {
        super(trial);
    }

    @Test
    void takesTheShareOfALineBackAndMakesGoodAgainWhenAllIsBack() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode tenth = stores.issue(offered.tenthOff());
        String id = redeemed(five, tenth);
        String path = REDEEM + '/' + id + "/returns";
        Answer one = write(path, "{\"lines\":[{\"line\":0,\"quantity\":1}]}");
        assertThat(one.status()).as(one.text()).isEqualTo(200);
        long first = one.json().path("discount").asLong();
        assertThat(first).isEqualTo(167 + 84);
        Answer rest = write(path, "{\"lines\":[{\"line\":0,\"quantity\":1},{\"line\":1,\"quantity\":1}]}");
        assertThat(rest.json().path("discount").asLong()).isEqualTo(750 - first);
        assertThat(rest.json().path("coupons").path(0).path("status").asString())
                .isEqualTo("ISSUED");
        assertProblem(write(path, "{\"lines\":[{\"line\":0,\"quantity\":1}]}"), 422, "CouponRefusal.NOT_REDEEMED");
        assertThat(redeemed(five, tenth)).isNotBlank();
    }

    @Test
    void refusesMoreThanWasBought() throws Exception {
        String id = redeemed(stores.issue(offered.fiveOff()));
        assertProblem(
                write(REDEEM + '/' + id + "/returns", "{\"lines\":[{\"line\":0,\"quantity\":3}]}"),
                422,
                "CouponRefusal.MORE_THAN_BOUGHT");
    }

    @Test
    void undoesARedemptionWithAllItsCoupons() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode tenth = stores.issue(offered.tenthOff());
        String id = redeemed(five, tenth);
        Answer undone = write(REDEEM + '/' + id + "/rollback", "{\"reason\":\"wrong member\"}");
        assertThat(undone.json().path("discount").asLong()).isEqualTo(750);
        assertThat(redeemed(five, tenth)).isNotBlank();
    }

    @Test
    void isUpToTheStoreThatRedeemed() throws Exception {
        String id = redeemed(stores.issue(offered.fiveOff()));
        long before = events();
        assertProblem(
                write(
                        elsewhere,
                        REDEEM + '/' + id + "/rollback",
                        "{\"reason\":\"mine\"}",
                        UUID.randomUUID().toString()),
                403,
                "NOT_ALLOWED");
        assertThat(events()).isEqualTo(before);
    }
}
