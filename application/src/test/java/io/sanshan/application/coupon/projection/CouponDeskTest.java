package io.sanshan.application.coupon.projection;

import static io.sanshan.application.coupon.projection.Coupons.brand;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sanshan.application.coupon.CouponAtDesk;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.coupon.TillCouponQueries;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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
    @Tag("P47")
    void theDeskSeesWhatTheMemberWhoShowsHerCodeMayRedeem(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA), issued(2, ANNA), redeemed(2, ANNA, SOUTH, null), issued(3, BEN))) {
            var coupons = brand.bean(CouponQueries.class);
            String typed = Coupons.CODE_OF_ANNA.grouped();
            var own = coupons.byMemberCode(MANAGER_OF_NORTH, typed).orElseThrow();
            var foreign = coupons.byMemberCode(MANAGER_OF_SOUTH, typed).orElseThrow();
            assertThat(own.member()).isEqualTo(ANNA);
            assertThat(own.holder()).isEqualTo("Anna Bell");
            assertThat(foreign.holder()).startsWith("A").doesNotContain("nna", "ell");
            assertThat(foreign.coupons())
                    .extracting(coupon -> coupon.card().coupon(), CouponAtDesk::holder, CouponAtDesk::ownMember)
                    .containsExactly(tuple(coupon(1), foreign.holder(), false));
            assertThat(coupons.byMemberCode(MANAGER_OF_NORTH, "not a code")).isEmpty();
            assertThat(coupons.byMemberCode(MANAGER_OF_NORTH, code(1).value())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCheckAnswersAsTheRedemptionWouldAndLeavesNoTrace(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), issued(2, BEN), redeemed(2, BEN, SOUTH, null))) {
            var coupons = brand.bean(CouponQueries.class);
            Basket small = new Basket(List.of(new Basket.Line(null, 1, yuan(4_000))));
            Basket large = new Basket(List.of(new Basket.Line(null, 1, yuan(9_000))));
            var redemptions = brand.bean(RedemptionQueries.class);
            assertThat(redemptions
                            .check(MANAGER_OF_NORTH, CouponsOnBasket.one(coupon(1), large), null, false)
                            .verdicts())
                    .containsExactly(new Verdict.Grants(
                            coupon(1),
                            yuan(1_000),
                            List.of(new LineDiscount(0, null, 1, yuan(9_000), yuan(1_000))),
                            null,
                            true));
            assertThat(refusal(redemptions, 1, small).is(CouponRefusal.MINIMUM_SPEND))
                    .isTrue();
            assertThat(refusal(redemptions, 2, large).is(CouponRefusal.ALREADY_REDEEMED))
                    .isTrue();
            assertThat(brand.bean(TillCouponQueries.class)
                            .found(TILL_OF_NORTH, List.of(code(1).value(), code(9).value(), "no code")))
                    .containsExactly(Map.entry(code(1).value(), coupon(1)));
            assertThat(brand.bean(EventLog.class).stream(coupon(1).value(), 0)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P7")
    void headquartersTriesTermsOutBeforeThereIsACouponOfThem(String database) {
        try (var brand = brand(database)) {
            var redemptions = brand.bean(RedemptionQueries.class);
            Basket large = new Basket(List.of(new Basket.Line(null, 1, yuan(9_000))));
            assertThat(redemptions.tryOut(HEADQUARTERS, terms(), large))
                    .isInstanceOfSatisfying(Verdict.Grants.class, yes -> assertThat(yes.lines())
                            .containsExactly(new LineDiscount(0, null, 1, yuan(9_000), yuan(1_000))));
            Basket small = new Basket(List.of(new Basket.Line(null, 1, yuan(4_000))));
            assertThat(redemptions.tryOut(HEADQUARTERS, terms(), small))
                    .isInstanceOfSatisfying(Verdict.Refuses.class, no -> assertThat(no.refusal())
                            .isEqualTo(Refusal.of(CouponRefusal.MINIMUM_SPEND, 1_000, "CNY")));
            assertThatThrownBy(() -> redemptions.tryOut(MANAGER_OF_NORTH, terms(), large))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private static Refusal refusal(RedemptionQueries redemptions, int piece, Basket basket) {
        Verdict verdict = redemptions
                .check(MANAGER_OF_NORTH, CouponsOnBasket.one(coupon(piece), basket), null, false)
                .verdicts()
                .getFirst();
        return ((Verdict.Refuses) verdict).refusal();
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
