package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCommand.RemindOfExpiry;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P15")
class RemindOfExpiryTest {

    private static final CouponTerms REMINDING = terms(FIVE_OFF).inWallet(WalletTerms.NONE.reminding(3));
    private static final RemindOfExpiry REMIND = new RemindOfExpiry(COUPON, ZONE);
    private static final ExpiryReminded REMINDED = new ExpiryReminded(COUPON, CAMPAIGN, MEMBER);

    @Test
    void comesFromTheDayOnThatTermsName() {
        issuedCoupon(REMINDING).at("2026-05-28T23:59:59Z").when(REMIND).refuses(CouponRefusal.NOT_ENDING_SOON);
        issuedCoupon(REMINDING).at("2026-05-29T00:00:00Z").when(REMIND).records(REMINDED);
        issuedCoupon(REMINDING).at("2026-05-31T23:59:59Z").when(REMIND).records(REMINDED);
        issuedCoupon(REMINDING).at(UNTIL).when(REMIND).refuses(CouponRefusal.COUPON_EXPIRED, UNTIL);
    }

    @Test
    void comesAtTheSameHourWhenClocksAreChanged() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        // Midnight after 29 March 2026, on which clocks go forward.
        Instant end = Instant.parse("2026-03-29T22:00:00Z");
        assertThat(WalletTerms.remindsFrom(end, 1, berlin)).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(WalletTerms.remindsFrom(end, 1, ZoneId.of("Asia/Shanghai")))
                .isEqualTo(Instant.parse("2026-03-28T22:00:00Z"));
    }

    @Test
    void comesOnceAndOnlyWhereTermsAskForIt() {
        issuedCoupon(REMINDING)
                .at("2026-05-30T00:00:00Z")
                .given(REMINDED)
                .when(REMIND)
                .refuses(CouponRefusal.REMINDED_ALREADY);
        issuedCoupon(terms(FIVE_OFF)).at("2026-05-30T00:00:00Z").when(REMIND).refuses(CouponRefusal.NOT_ENDING_SOON);
    }

    @Test
    void isNotOfWhatCannotBeUsed() {
        issuedCoupon(REMINDING)
                .given(redeemed(usd(900), usd(500)))
                .at("2026-05-30T00:00:00Z")
                .when(REMIND)
                .refuses(CouponRefusal.ALREADY_REDEEMED, THEN);
        issuedCoupon(REMINDING)
                .given(new CouponVoided(COUPON, CAMPAIGN, MEMBER, "misprint"))
                .at("2026-05-30T00:00:00Z")
                .when(REMIND)
                .refuses(CouponRefusal.COUPON_VOIDED);
    }
}
