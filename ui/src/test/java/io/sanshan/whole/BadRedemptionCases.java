package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, where it is said, and that it changes nothing. */
abstract class BadRedemptionCases extends RedemptionCases {

    BadRedemptionCases(Trial trial) {
        super(trial);
    }

    static Stream<Arguments> bodies() {
        String line = "{\"quantity\":1,\"amount\":100}";
        String many = "{\"currency\":\"USD\",\"lines\":[" + (line + ",").repeat(500) + line + "]}";
        String tenThousand = "{\"currency\":\"USD\",\"lines\":[" + (line + ",").repeat(9_999) + line + "]}";
        return Stream.of(
                Arguments.of("{\"coupons\":[\"0000-0000-0000-0000\"]}", 404, "COUPON_UNKNOWN", "coupons"),
                Arguments.of("{\"coupons\":[]}", 422, "FIELD_MISSING", "coupons"),
                Arguments.of("{\"coupons\":", 400, "MALFORMED_JSON", null),
                Arguments.of("{\"coupons\":[\"x\"],\"cupon\":1}", 400, "UNKNOWN_FIELD", "cupon"),
                Arguments.of(
                        "{\"coupons\":[\"x\"],\"basket\":{\"currency\":\"USD\",\"lines\":[{\"quantity\":-1,\"amount\":1}]}}",
                        422,
                        "FIELD_OUT_OF_RANGE",
                        "basket.lines[0].quantity"),
                Arguments.of(
                        "{\"coupons\":[\"x\"],\"basket\":{\"currency\":\"USD\",\"lines\":[{\"quantity\":1,\"amount\":1.5}]}}",
                        400,
                        "WRONG_TYPE",
                        "basket.lines[0].amount"),
                Arguments.of(
                        "{\"coupons\":[\"x\"],\"basket\":{\"currency\":\"dollars\",\"lines\":[" + line + "]}}",
                        422,
                        "FIELD_OUT_OF_RANGE",
                        "basket.currency"),
                Arguments.of("{\"coupons\":[\"x\"],\"basket\":" + many + "}", 422, "TOO_MANY_LINES", "basket.lines"),
                Arguments.of("{\"coupons\":[\"x\"],\"basket\":" + tenThousand + "}", 413, "BODY_TOO_LARGE", null));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isSaidWhereItIsAndChangesNothing(String body, int status, String code, @Nullable String field)
            throws Exception {
        long before = events();
        for (String path : List.of(VALIDATE, REDEEM)) {
            Answer answer = write(path, body);
            assertProblem(answer, status, code);
            assertThat(answer.json().path("field").asString("")).isEqualTo(field == null ? "" : field);
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    @Tag("P13")
    void ofTheTradeIsRefusedAndOnRecord() throws Exception {
        CouponCode early = stores.issue(offered.notYet());
        assertProblem(write(REDEEM, body(BASKET, "", early)), 422, "CouponRefusal.NOT_YET_VALID");
        CouponCode other = stores.issue(offered.onlyElsewhere());
        assertProblem(write(REDEEM, body(BASKET, "", other)), 422, "CouponRefusal.OTHER_STORE");
        CouponCode first = stores.issue(offered.firstPurchase());
        assertProblem(write(REDEEM, body(BASKET, "", first)), 422, "CouponRefusal.FIRST_PURCHASE_ONLY");
        CouponCode five = stores.issue(offered.fiveOff());
        String yuan = BASKET.replace("USD", "CNY");
        long before = events();
        assertProblem(write(REDEEM, body(yuan, "", five)), 422, "CouponRefusal.WRONG_CURRENCY");
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void aBasketNamesItsSaleAndASaleItsBasket() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        String coupons = "{\"coupons\":[\"" + five.grouped() + "\"]";
        long before = events();
        assertField(write(REDEEM, coupons + ",\"basket\":" + BASKET + '}'), "FIELD_MISSING", "sale");
        assertField(write(REDEEM, coupons + ",\"sale\":\"1\"}"), "FIELD_MISSING", "basket");
        assertField(write(RESERVE, coupons + ",\"seconds\":9,\"basket\":" + BASKET + '}'), "FIELD_MISSING", "sale");
        for (String malformed : List.of("", "a b", "x".repeat(65), "\u9500\u552e")) {
            assertField(write(REDEEM, onSale(malformed, BASKET, "", five)), "FIELD_OUT_OF_RANGE", "sale");
        }
        assertThat(events()).isEqualTo(before);
    }

    private static void assertField(Answer answer, String code, String field) {
        assertProblem(answer, 422, code);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void aKeyThatCameWithAnotherRequestIsRefused() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode tenth = stores.issue(offered.tenthOff());
        write(till, REDEEM, body(BASKET, "", five), "used-key");
        long before = events();
        assertProblem(write(till, REDEEM, body(BASKET, "", tenth), "used-key"), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aRedemptionThatThereIsNotIsUnknown() throws Exception {
        for (String id : List.of("nonsense", UUID.randomUUID() + "." + UUID.randomUUID() + ".1")) {
            Answer answer = write(REDEEM + '/' + id + "/rollback", "{\"reason\":\"why\"}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        }
    }
}
