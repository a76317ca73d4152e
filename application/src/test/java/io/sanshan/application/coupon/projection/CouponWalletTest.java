package io.sanshan.application.coupon.projection;

import static io.sanshan.application.coupon.projection.Coupons.brand;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CouponWalletTest {

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aWalletOpensForItsMemberHerGuideHerStoreAndHeadquarters(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), claimed(2, ANNA), issued(3, BEN))) {
            var coupons = brand.bean(CouponQueries.class);
            for (Caller caller :
                    List.of(new Caller.OfMember(ANNA), LI_HERSELF, MANAGER_OF_NORTH, HEADQUARTERS, AUDITOR)) {
                assertThat(coupons.wallet(caller, ANNA))
                        .extracting(entry -> entry.card().coupon())
                        .containsExactlyInAnyOrder(coupon(1), coupon(2));
            }
            assertThat(coupons.wallet(HEADQUARTERS, BEN).getFirst().card().qrText())
                    .isEqualTo(code(3).value());
            assertThatThrownBy(() -> coupons.wallet(new Caller.OfMember(BEN), ANNA))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> coupons.wallet(WANG_HIMSELF, ANNA)).isInstanceOf(NotAllowed.class);
            assertThat(coupons.wallet(MANAGER_OF_SOUTH, ANNA)).isEmpty();
            brand.happened(redeemed(1, ANNA, SOUTH, yuan(1_000)));
            assertThat(coupons.wallet(MANAGER_OF_SOUTH, ANNA))
                    .extracting(entry -> entry.card().coupon())
                    .containsExactly(coupon(1));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P16")
    void aRefusalStandsUntilTheCouponIsRedeemedAndIsCountedForEver(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), rejected(1, ANNA, NORTH))) {
            var coupons = brand.bean(CouponQueries.class);
            Refusal why = rejected(1, ANNA, NORTH).refusal();
            assertThat(coupons.card(HEADQUARTERS, coupon(1)).orElseThrow().lastRejection())
                    .isEqualTo(why);
            brand.happened(redeemed(1, ANNA, NORTH, yuan(1_000)), rolledBack(1, ANNA, NORTH, yuan(1_000)));
            CouponCard card = coupons.card(HEADQUARTERS, coupon(1)).orElseThrow();
            assertThat(card.lastRejection()).isNull();
            assertThat(card.rejections()).isEqualTo(1);
            brand.happened(rejected(1, ANNA, NORTH));
            assertThat(coupons.card(HEADQUARTERS, coupon(1)).orElseThrow().lastRejection())
                    .isEqualTo(why);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theMembersOfAGuideWhoMovesMoveAlong(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), new GuideTransferred(LI, NORTH, SOUTH))) {
            var coupons = brand.bean(CouponQueries.class);
            assertThat(coupons.wallet(MANAGER_OF_SOUTH, ANNA)).hasSize(1);
            assertThat(coupons.wallet(MANAGER_OF_NORTH, ANNA)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLongWalletAsksTheDatabaseNoMoreThanAShortOne(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA))) {
            var coupons = brand.bean(CouponQueries.class);
            long few = brand.statements(() -> coupons.wallet(LI_HERSELF, ANNA));
            for (int piece = 2; piece <= 60; piece++) {
                brand.happened(issued(piece, ANNA));
            }
            long many = brand.statements(
                    () -> assertThat(coupons.wallet(LI_HERSELF, ANNA)).hasSize(60));
            // Whose wallet it is, its coupons, their versions: nothing is counted that a wallet does not show.
            assertThat(few).isEqualTo(3);
            assertThat(many).isEqualTo(few);
        }
    }
}
