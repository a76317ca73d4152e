package io.sanshan.application.coupon.projection;

import static io.sanshan.application.coupon.projection.Coupons.brand;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sanshan.application.coupon.CouponGiftQueries;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponReminderQueries;
import io.sanshan.application.coupon.EndingCoupon;
import io.sanshan.application.coupon.OfferSecrets;
import io.sanshan.application.coupon.TillCouponQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponOffered;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponEvent.OfferWithdrawn;
import io.sanshan.domain.coupon.CouponEvent.ReservationReleased;
import io.sanshan.domain.ids.RedemptionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CouponGiftsTest {

    private static final Caller ANYONE = new Caller.Anyone();
    private static final Caller ANNA_HERSELF = new Caller.OfMember(ANNA);
    private static final CouponCode NEW_CODE = new CouponCode("ZZZZZZZZZZZZZZZZ");
    private static final RedemptionId BASKET = RedemptionId.named("basket");
    private static final String SECRET = "the secret of a link";

    static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    private static CouponReserved held(String until) {
        return new CouponReserved(
                coupon(1), SPRING, ANNA, NORTH, BASKET, List.of(), null, List.of(), Instant.parse(until));
    }

    private static CouponOffered offered(UniqueKeys keys, String until) {
        return new CouponOffered(coupon(1), SPRING, ANNA, new OfferSecrets(keys).hash(SECRET), Instant.parse(until));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P14")
    void anOfferIsFoundByItsLinkUntilItIsTakenWithdrawnOrOver(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA))) {
            var gifts = brand.bean(CouponGiftQueries.class);
            UniqueKeys keys = brand.bean(UniqueKeys.class);
            assertThat(gifts.offered(ANYONE, SECRET)).isEmpty();

            brand.happened(offered(keys, "2026-03-17T10:00:00Z"));
            assertThat(gifts.offered(ANYONE, SECRET).orElseThrow().until())
                    .isEqualTo(Instant.parse("2026-03-17T10:00:00Z"));
            assertThat(gifts.openOffers(ANNA_HERSELF)).containsOnlyKeys(coupon(1));
            assertThat(gifts.openOffers(new Caller.OfMember(BEN))).isEmpty();
            assertThatThrownBy(() -> gifts.openOffers(LI_HERSELF)).isInstanceOf(NotAllowed.class);

            brand.happened(held("2026-03-10T10:05:00Z"));
            assertThat(gifts.offered(ANYONE, SECRET))
                    .as("it is held for a basket")
                    .isEmpty();
            brand.happened(new ReservationReleased(coupon(1), SPRING, ANNA, NORTH, BASKET));
            assertThat(gifts.offered(ANYONE, SECRET)).isPresent();

            brand.happened(new OfferWithdrawn(coupon(1), SPRING, ANNA));
            assertThat(gifts.offered(ANYONE, SECRET)).isEmpty();

            brand.happened(offered(keys, "2026-03-10T10:00:00Z"));
            assertThat(gifts.offered(ANYONE, SECRET))
                    .as("it ends at this moment")
                    .isEmpty();
            assertThat(gifts.openOffers(ANNA_HERSELF)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P14")
    void whatWasTakenIsTheFriendsWithACodeOfItsOwn(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA))) {
            var coupons = brand.bean(CouponQueries.class);
            var tills = brand.bean(TillCouponQueries.class);
            String before =
                    coupons.card(HEADQUARTERS, coupon(1)).orElseThrow().code().value();
            brand.happened(
                    offered(brand.bean(UniqueKeys.class), "2026-03-17T10:00:00Z"),
                    new CouponGiven(coupon(1), SPRING, ANNA),
                    new CouponReceived(coupon(1), SPRING, BEN, NEW_CODE));

            assertThat(coupons.byCode(HEADQUARTERS, before)).isEmpty();
            assertThat(tills.found(TILL_OF_NORTH, List.of(before))).isEmpty();
            assertThat(tills.foundSince(TILL_OF_NORTH, List.of(before, NEW_CODE.value(), "no code")))
                    .as("for what a till without a line tells afterwards")
                    .isEqualTo(Map.of(before, coupon(1), NEW_CODE.value(), coupon(1)));
            assertThat(coupons.byCode(HEADQUARTERS, NEW_CODE.value())).isPresent();
            assertThat(coupons.wallet(ANNA_HERSELF, ANNA)).isEmpty();
            assertThat(coupons.wallet(new Caller.OfMember(BEN), BEN))
                    .singleElement()
                    .satisfies(held -> assertThat(held.card().passedOn()).isTrue());
            assertThat(brand.bean(CouponGiftQueries.class).offered(ANYONE, SECRET))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P15")
    void aGuideReadsWhatEndsSoonInTheWalletsOfHerOwnMembers(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), issued(2, ANNA), issued(3, ANNA))) {
            var reminders = brand.bean(CouponReminderQueries.class);
            assertThat(reminders.endingSoon(LI_HERSELF)).isEmpty();
            brand.happened(
                    new ExpiryReminded(coupon(2), SPRING, ANNA),
                    new ExpiryReminded(coupon(3), SPRING, ANNA),
                    redeemed(3, ANNA, NORTH, yuan(1_000)));
            assertThat(reminders.endingSoon(LI_HERSELF))
                    .extracting(EndingCoupon::coupon, EndingCoupon::member)
                    .containsExactly(tuple(coupon(2), ANNA));
            assertThat(reminders.endingSoon(WANG_HIMSELF)).isEmpty();
            assertThatThrownBy(() -> reminders.endingSoon(HEADQUARTERS)).isInstanceOf(NotAllowed.class);

            assertThat(brand.bean(CouponQueries.class)
                            .wallet(ANNA_HERSELF, ANNA)
                            .getFirst()
                            .card()
                            .coupon())
                    .as("what ends soon is in front")
                    .isEqualTo(coupon(2));
        }
    }
}
