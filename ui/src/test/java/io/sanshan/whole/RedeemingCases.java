package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.EventLog;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Coupons redeemed by tills: once, together, in parts. */
abstract class RedeemingCases extends RedemptionCases {

    RedeemingCases(Trial trial) {
        super(trial);
    }

    @Test
    void isAnsweredTheSameHoweverOftenItComes() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode tenth = stores.issue(offered.tenthOff());
        String body = body(BASKET, "", five, tenth);
        Answer first = write(till, REDEEM, body, "basket 1".replace(' ', '-'));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.json().path("toPay").asLong()).isEqualTo(2_250);
        long before = events();
        Answer again = write(till, REDEEM, body, "basket-1");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(events()).isEqualTo(before);
    }

    /** The process ended after the decision and before the answer was kept. */
    @Test
    @Tag("A2")
    void isAnsweredTheSameFromTheLogWhenTheAnswerWasLost() throws Exception {
        CouponCode five = stores.issue(offered.fiveOff());
        CouponCode used = stores.issue(offered.tenthOff());
        redeemed(used);
        String body = body(BASKET, "", used, five);
        Answer first = write(till, REDEEM, body, "lost-1");
        String usedBefore = body(BASKET, "", used);
        Answer refused = write(till, REDEEM, usedBefore, "lost-2");
        assertThat(first.status()).isEqualTo(201);
        assertProblem(refused, 422, "CouponRefusal.ALREADY_REDEEMED");
        long before = events();
        forgetAnswers();
        assertThat(write(till, REDEEM, body, "lost-1").text()).isEqualTo(first.text());
        assertThat(write(till, REDEEM, usedBefore, "lost-2").text()).isEqualTo(refused.text());
        assertThat(events()).isEqualTo(before);
    }

    @Test
    @Tag("P12")
    void allOrNoneIsNoneAndSaysWhyOfEach() throws Exception {
        CouponCode used = stores.issue(offered.fiveOff());
        redeemed(used);
        CouponCode tenth = stores.issue(offered.tenthOff());
        Answer answer = write(REDEEM, body(BASKET, ",\"allOrNone\":true", tenth, used));
        assertProblem(answer, 422, "CouponRefusal.ALL_OR_NONE");
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo("CouponRefusal.ALL_OR_NONE");
        assertThat(answer.json().path("errors").path(1).path("code").asString())
                .isEqualTo("CouponRefusal.ALREADY_REDEEMED");
        assertThat(redeemed(tenth)).isNotBlank();
    }

    @Test
    @Tag("P5")
    void usesAStoredValueUpInParts() throws Exception {
        CouponCode gift = stores.issue(offered.giftCard());
        JsonNode first = write(REDEEM, body(BASKET, "", gift)).json();
        assertThat(first.path("toPay").asLong()).isZero();
        assertThat(first.path("coupons").path(0).path("left").asLong()).isEqualTo(2_000);
        JsonNode second = write(REDEEM, body(BASKET, "", gift)).json();
        assertThat(second.path("toPay").asLong()).isEqualTo(1_000);
        assertThat(second.path("coupons").path(0).path("usedUp").asBoolean()).isTrue();
        assertProblem(write(REDEEM, body(BASKET, "", gift)), 422, "CouponRefusal.ALREADY_REDEEMED");
    }

    /** Each asks twice, some with the key of the other try, and one of all wins. */
    @Test
    @Tag("A2")
    void happensOnceHoweverManyTillsAsk() throws Exception {
        CouponCode wanted = stores.issue(offered.fiveOff());
        String body = body(BASKET, "", wanted);
        try (ExecutorService tills = Executors.newFixedThreadPool(50)) {
            List<Future<Answer>> asked = IntStream.range(0, 100)
                    .mapToObj(i ->
                            tills.submit(() -> write(i % 2 == 0 ? till : elsewhere, REDEEM, body, "crowd-" + (i / 4))))
                    .toList();
            int done = 0;
            for (Future<Answer> answer : asked) {
                Answer got = answer.get();
                if (got.status() == 201 && got.header("Idempotent-Replay").isEmpty()) {
                    done++;
                } else {
                    assertThat(got.status()).as(got.text()).isIn(201, 422);
                }
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(application.get(EventLog.class).stream(coupon(wanted), 0))
                .filteredOn(event -> event.payload() instanceof CouponRedeemed)
                .hasSize(1);
    }

    private String coupon(CouponCode code) throws Exception {
        application.awaitReadModels();
        return stores.couponOf(code).value();
    }
}
