package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a till is told before it redeems. */
abstract class AskingCases extends RedemptionCases {

    AskingCases(Trial trial) {
        super(trial);
    }

    @Test
    @Tag("P12")
    void saysWhatEachTakesOffAndLeavesNoTrace() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode tenth = stores.issue(offered.tenthOff());
        long before = events();
        JsonNode answer = till.post(VALIDATE, body(BASKET, "", tenth, five)).json();
        assertThat(answer.path("total").asLong()).isEqualTo(3_000);
        assertThat(answer.path("discount").asLong()).isEqualTo(750);
        assertThat(answer.path("toPay").asLong()).isEqualTo(2_250);
        assertThat(answer.path("coupons").path(0).path("discount").asLong()).isEqualTo(250);
        assertThat(answer.path("coupons").path(1).path("discount").asLong()).isEqualTo(500);
        assertThat(answer.path("coupons").path(1).path("lines").toString())
                .isEqualTo("[{\"line\":0,\"discount\":333},{\"line\":1,\"discount\":167}]");
        assertThat(answer.has("id")).isFalse();
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void choosesTheBestWhenAsked() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode never = stores.issue(offered.alone());
        CouponCode tenth = stores.issue(offered.tenthOff());
        JsonNode best = till.post(VALIDATE, body(BASKET, ",\"best\":true", never, five, tenth))
                .json();
        assertThat(best.path("discount").asLong()).isEqualTo(750);
        assertThat(best.path("coupons").path(0).path("refusal").path("code").asString())
                .isEqualTo("CouponRefusal.BETTER_WITHOUT");
    }

    @Test
    void saysOfARefusedOneWhatIsMissingInTheLanguageAskedFor() throws Exception {
        CouponCode soap = stores.issue(offered.onlySoap());
        String other = "{\"currency\":\"USD\",\"lines\":[{\"quantity\":1,\"amount\":1000}]}";
        JsonNode answer = till.post(VALIDATE, body(other, "", soap), "Accept-Language", "zh")
                .json();
        JsonNode refusal = answer.path("coupons").path(0).path("refusal");
        assertThat(refusal.path("code").asString()).isEqualTo("CouponRefusal.NO_GOODS_IN_SCOPE");
        assertThat(refusal.path("detail").asString()).contains("该券适用的商品");
        assertThat(answer.path("discount").asLong()).isZero();
        JsonNode best = till.post(VALIDATE, body(other, ",\"best\":true", soap)).json();
        assertThat(best.path("coupons").path(0).path("refusal").path("code").asString())
                .isEqualTo("CouponRefusal.NO_GOODS_IN_SCOPE");
    }
}
