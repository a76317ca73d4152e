package io.sanshan.application.coupon.projection;

import static io.sanshan.application.coupon.projection.Coupons.brand;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.coupon.CouponCheck;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CouponDeskTest {

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theDeskSeesAMaskedNameUnlessTheMemberIsItsOwn(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA))) {
            var coupons = brand.bean(CouponQueries.class);
            var own = coupons.byCode(MANAGER_OF_NORTH, "0000 0000 0000 0001").orElseThrow();
            var foreign = coupons.byCode(MANAGER_OF_SOUTH, "OOOOOOOOOOOOOOOl").orElseThrow();
            assertThat(own.holder()).isEqualTo("Anna Bell");
            assertThat(own.ownMember()).isTrue();
            assertThat(own.template().name()).isEqualTo("Ten off");
            assertThat(own.template().terms()).isEqualTo(terms());
            assertThat(foreign.ownMember()).isFalse();
            assertThat(foreign.holder()).startsWith("A").doesNotContain("nna", "ell");
            assertThat(coupons.byCode(MANAGER_OF_NORTH, "not a code")).isEmpty();
            assertThatThrownBy(() -> coupons.byCode(LI_HERSELF, "0000000000000001"))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCheckAnswersAsTheRedemptionWouldAndLeavesNoTrace(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), issued(2, BEN), redeemed(2, BEN, SOUTH, null))) {
            var coupons = brand.bean(CouponQueries.class);
            Basket small = new Basket(List.of(new Basket.Line(null, 1, yuan(4_000))));
            Basket large = new Basket(List.of(new Basket.Line(null, 1, yuan(9_000))));
            assertThat(coupons.check(MANAGER_OF_NORTH, code(1).value(), large))
                    .contains(new CouponCheck.Redeemable(
                            coupon(1), yuan(1_000), List.of(new LineDiscount(0, null, 1, yuan(9_000), yuan(1_000)))));
            assertThat(refusal(coupons.check(MANAGER_OF_NORTH, code(1).value(), small))
                            .is(CouponRefusal.MINIMUM_SPEND))
                    .isTrue();
            assertThat(refusal(coupons.check(MANAGER_OF_NORTH, code(2).value(), large))
                            .is(CouponRefusal.ALREADY_REDEEMED))
                    .isTrue();
            assertThat(coupons.check(MANAGER_OF_NORTH, code(9).value(), large)).isEmpty();
            assertThat(brand.bean(EventLog.class).stream(coupon(1).value(), 0)).hasSize(1);
        }
    }

    private static Refusal refusal(Optional<CouponCheck> check) {
        return ((CouponCheck.NotRedeemable) check.orElseThrow()).refusal();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStoreReadsOfAForeignMembersCouponWhatHappenedThere(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA))
                .in(SOUTH)
                .happened(rejected(1, ANNA, SOUTH))
                .in(NORTH)
                .happened(redeemed(1, ANNA, NORTH, null))) {
            var coupons = brand.bean(CouponQueries.class);
            assertThat(coupons.history(MANAGER_OF_NORTH, coupon(1))).hasSize(3);
            assertThat(coupons.history(AUDITOR, coupon(1))).hasSize(3);
            assertThat(coupons.history(MANAGER_OF_SOUTH, coupon(1)))
                    .extracting(RecordedEvent::payload)
                    .hasOnlyElementsOfType(RedemptionRejected.class);
        }
    }
}
