package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.AttemptQueries;
import io.sanshan.application.coupon.RefusedAttempt;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.AttemptRefusal;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tills that try codes which no coupon has. */
abstract class TillAttemptCases extends TillCases {

    private final LogAway log;

    TillAttemptCases(Trial trial, LogAway log) {
        super(trial);
        this.log = log;
    }

    private List<RefusedAttempt> refused(String ending) {
        return application
                .get(AttemptQueries.class)
                .refused(Visitor.MANAGER.caller(), AttemptFilter.ALL, new Slice.Range(0, 100))
                .rows()
                .stream()
                .filter(attempt -> ending.equals(attempt.ending()))
                .toList();
    }

    @Test
    void areOnRecordWithTheTillThatTriedThem() throws Exception {
        assertProblem(till.browser().post(COUPONS, "{\"code\":\"7k3m-9qx2-t4w8-yb6c\"}"), 404, "COUPON_UNKNOWN");
        assertProblem(till.browser().post(MEMBERS, "{\"couponCode\":\"7K3M9QX2T4W8YB6D\"}"), 404, "MEMBER_UNKNOWN");
        for (String ending : List.of("YB6C", "YB6D")) {
            WholeApplication.await(() -> !refused(ending).isEmpty());
            assertThat(refused(ending)).singleElement().satisfies(attempt -> {
                assertThat(attempt.store()).isEqualTo(TwoStores.STORE);
                assertThat(attempt.actor()).isEqualTo(Actor.of(till.device()));
                assertThat(attempt.refusal()).isEqualTo(Refusal.of(AttemptRefusal.UNKNOWN_CODE));
            });
        }
    }

    @Test
    void areAnsweredWhereTheLogTakesNone() throws Exception {
        String code = "7K3M9QX2T4W8YB6G";
        log.during(() -> {
            assertProblem(till.browser().post(COUPONS, "{\"code\":\"" + code + "\"}"), 404, "COUPON_UNKNOWN");
            assertProblem(till.browser().post(MEMBERS, "{\"couponCode\":\"" + code + "\"}"), 404, "MEMBER_UNKNOWN");
            assertProblem(
                    till.browser().post("/api/till/v1/redemptions/validate", "{\"coupons\":[\"" + code + "\"]}"),
                    404,
                    "COUPON_UNKNOWN");
        });
        assertThat(refused("YB6G")).isEmpty();
    }

    @Test
    void areOnRecordOnceHoweverOftenTheRequestComes() throws Exception {
        String body =
                "{\"coupons\":[\"7K3M9QX2T4W8YB6E\",\"" + stores.coupon().code().value() + "\"]}";
        for (int i = 0; i < 2; i++) {
            assertProblem(
                    till.browser().post("/api/till/v1/redemptions", body, "Idempotency-Key", "unknown-code"),
                    404,
                    "COUPON_UNKNOWN");
        }
        till.browser().post(COUPONS, "{\"code\":\"7K3M9QX2T4W8YB6F\"}");
        WholeApplication.await(() -> !refused("YB6F").isEmpty());
        assertThat(refused("YB6E")).hasSize(1);
    }
}
