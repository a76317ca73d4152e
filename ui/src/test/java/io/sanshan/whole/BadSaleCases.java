package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sales that are refused, where it is said, and that it changes nothing. */
abstract class BadSaleCases extends SaleCases {

    BadSaleCases(Trial trial) {
        super(trial);
    }

    private static Arguments refused(String body, int status, String code, @Nullable String field) {
        return Arguments.of(body, status, code, field);
    }

    static Stream<Arguments> bodies() {
        String one = line(1, 700);
        return Stream.of(
                refused("{\"sale\":", 400, "MALFORMED_JSON", null),
                refused(sale("s", ",\"shop\":1", one, cash(700)), 400, "UNKNOWN_FIELD", "shop"),
                refused(sale("a b", "", one, cash(700)), 422, "FIELD_OUT_OF_RANGE", "sale"),
                refused(sale("s", "", "", ""), 422, "FIELD_MISSING", "lines"),
                refused(sale("s", "", (one + ',').repeat(500) + one, cash(700)), 422, "TOO_MANY_LINES", "lines"),
                refused(sale("s", "", line(0, 700), cash(700)), 422, "FIELD_OUT_OF_RANGE", "lines[0].quantity"),
                refused(sale("s", "", line(-1, 700), cash(700)), 422, "FIELD_OUT_OF_RANGE", "lines[0].quantity"),
                refused(sale("s", "", line(1, -1), cash(700)), 422, "FIELD_OUT_OF_RANGE", "lines[0].amount"),
                refused(sale("s", "", "{\"quantity\":1}", cash(700)), 422, "FIELD_MISSING", "lines[0].amount"),
                refused(
                        sale("s", "", "{\"quantity\":1,\"amount\":1,\"discount\":-1}", cash(1)),
                        422,
                        "FIELD_OUT_OF_RANGE",
                        "lines[0].discount"),
                refused(sale("s", "", one, cash(-1)), 422, "FIELD_OUT_OF_RANGE", "tenders[0].amount"),
                refused(
                        sale("s", "", one, "{\"kind\":\"SHELLS\",\"amount\":700}"),
                        400,
                        "WRONG_TYPE",
                        "tenders[0].kind"),
                refused(sale("s", "", one, cash(699)), 422, "PurchaseRefusal.TENDERS_DIFFER", "tenders"),
                refused(sale("s", "", one, ""), 422, "PurchaseRefusal.TENDERS_DIFFER", "tenders"),
                refused(
                        sale("s", "", one, cash(700)).replace("USD", "CNY"),
                        422,
                        "PurchaseRefusal.OTHER_CURRENCY",
                        "currency"),
                refused(sale("s", "", one, cash(700)).replace("USD", "dollars"), 422, "FIELD_OUT_OF_RANGE", "currency"),
                refused(sale("s", ",\"member\":\"nobody\"", one, cash(700)), 404, "MEMBER_UNKNOWN", "member"),
                refused(sale("s", ",\"guide\":\"NOBODY\"", one, cash(700)), 404, "GUIDE_UNKNOWN", "guide"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isSaidWhereItIsAndChangesNothing(String body, int status, String code, @Nullable String field)
            throws Exception {
        long before = events();
        Answer answer = write(SALES, body);
        assertProblem(answer, status, code);
        assertThat(answer.json().path("field").asString("")).isEqualTo(field == null ? "" : field);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void isOfTheGoodsThatItsCouponsWereRedeemedFor() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        String reference = reference();
        write(REDEEM, onSale(reference, BASKET, "", five));
        long before = events();
        Answer answer = write(SALES, sale(reference, "", line(2, 1_500), cash(1_500)));
        assertProblem(answer, 422, "PurchaseRefusal.OTHER_GOODS");
        assertThat(answer.json().path("field").asString()).isEqualTo("lines");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void saysItInTheLanguageAskedFor() throws Exception {
        Answer answer = till.post(
                SALES,
                sale(reference(), "", line(1, 700), cash(699)),
                "Idempotency-Key",
                reference(),
                "Accept-Language",
                "zh");
        assertThat(answer.json().path("detail").asString()).contains("应为").contains("合计");
    }
}
