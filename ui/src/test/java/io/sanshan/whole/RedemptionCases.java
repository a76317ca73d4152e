package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.EventLog;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodeTried;
import io.sanshan.domain.coupon.Combining;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Eligibility;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Money;
import io.sanshan.whole.TillBrowser.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What redemptions of tills are tried with: an application, tills of two stores, and coupons of several kinds. */
abstract class RedemptionCases {

    static final String VALIDATE = "/api/till/v1/redemptions/validate";
    static final String REDEEM = "/api/till/v1/redemptions";
    static final String RESERVE = "/api/till/v1/reservations";
    /** 20.00 of soap in two pieces, and 10.00 of something that the brand does not list. */
    static final String BASKET = "{\"currency\":\"USD\",\"lines\":[{\"goods\":\"1\",\"quantity\":2,\"amount\":2000},"
            + "{\"goods\":\"unknown\",\"quantity\":1,\"amount\":1000}]}";

    final WholeApplication application;
    final TwoStores stores;
    final TillBrowser till;
    final TillBrowser elsewhere;
    final Offered offered;

    RedemptionCases(Trial trial) {
        application = trial.application;
        stores = trial.stores;
        till = trial.till;
        elsewhere = trial.elsewhere;
        offered = trial.offered;
    }

    record Trial(
            WholeApplication application, TwoStores stores, TillBrowser till, TillBrowser elsewhere, Offered offered) {}

    /** Coupons that the member may have. */
    record Offered(
            CouponTemplateId fiveOff,
            CouponTemplateId tenthOff,
            CouponTemplateId alone,
            CouponTemplateId giftCard,
            CouponTemplateId onlyElsewhere,
            CouponTemplateId onlySoap,
            CouponTemplateId notYet,
            CouponTemplateId firstPurchase) {

        static Offered by(TwoStores stores) {
            Validity soon = new Validity.AfterIssue(0, 30);
            CouponTerms five = CouponTerms.of(new Discount.AmountOff(usd(500)), soon);
            LocalDate today = LocalDate.now();
            return new Offered(
                    stores.offer("five off", five.beside(new Combining(Stacking.COMMON, 1))),
                    stores.offer(
                            "tenth off",
                            CouponTerms.of(new Discount.PercentOff(1_000, null), soon)
                                    .beside(new Combining(Stacking.COMMON, 2))),
                    stores.offer("alone", five),
                    stores.offer("gift card", CouponTerms.of(new Discount.StoredValue(usd(5_000)), soon)),
                    stores.offer("only elsewhere", five.in(List.of(TwoStores.ELSEWHERE))),
                    stores.offer("only soap", five.on(GoodsTerms.of(new GoodsScope(TwoStores.GOODS_SET, 1)))),
                    stores.offer("not yet", five.valid(new Validity.Between(today.plusDays(5), today.plusDays(9)))),
                    stores.offer("first purchase", five.onlyFor(new Eligibility(null, true))));
        }

        private static Money usd(long cents) {
            return new Money(cents, "USD");
        }
    }

    /** A basket is of a sale of its own. */
    static String body(@Nullable String basket, String more, CouponCode... codes) {
        return basket == null
                ? bodyOf("", more, codes)
                : bodyOf(",\"basket\":" + basket + ",\"sale\":\"" + UUID.randomUUID() + '"', more, codes);
    }

    static String onSale(String sale, String basket, String more, CouponCode... codes) {
        return bodyOf(",\"basket\":" + basket + ",\"sale\":\"" + sale + '"', more, codes);
    }

    private static String bodyOf(String basket, String more, CouponCode... codes) {
        String quoted = String.join(
                ",", Stream.of(codes).map(code -> '"' + code.grouped() + '"').toList());
        return "{\"coupons\":[" + quoted + "]" + basket + more + "}";
    }

    final Answer write(String path, String body) throws Exception {
        return write(till, path, body, UUID.randomUUID().toString());
    }

    final Answer write(TillBrowser by, String path, String body, String key) throws Exception {
        return by.post(path, body, "Idempotency-Key", key);
    }

    /** A code that no coupon has changes nothing, and is on record all the same. */
    final long events() {
        return application.get(EventLog.class).counts().entrySet().stream()
                .filter(kind -> kind.getKey() != UnknownCodeTried.class)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).isNotBlank().doesNotStartWith("!");
    }

    final String redeemed(CouponCode... codes) throws Exception {
        Answer answer = write(REDEEM, body(BASKET, "", codes));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    final void forgetAnswers() {
        DataSource durable = application.database("durablePool");
        assertThat(JdbcClient.create(durable)
                        .sql("delete from till_answer where request_key like 'lost-%'")
                        .update())
                .isPositive();
    }
}
