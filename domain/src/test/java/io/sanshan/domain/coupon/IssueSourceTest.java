package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.shared.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes for a source. */
@Tag("P8")
class IssueSourceTest {

    private static final IssueSource THIS_YEAR = IssueSource.birthdayOf(LocalDate.of(2026, 5, 4));

    private static final Refusal GIVEN = Refusal.of(CouponRefusal.SOURCE_GIVEN);

    private final Counter counter = new Counter(new TermsOnPaper(terms(FIVE_OFF).limited(null, null)));

    private static IssueCoupon issue(long piece, IssueSource source) {
        return new IssueCoupon(CouponId.of(TEMPLATE, piece), MEMBER, CODE, IssueWay.BIRTHDAY, null, source, ZONE);
    }

    @Test
    void comesOnceOnWhicheverNode() {
        assertThat(counter.ask(issue(1, THIS_YEAR), THEN)).isNull();
        assertThat(counter.ask(issue(2, THIS_YEAR), THEN)).isEqualTo(GIVEN);
        assertThat(counter.onAnotherNode().ask(issue(3, THIS_YEAR), THEN)).isEqualTo(GIVEN);
        assertThat(counter.log()).filteredOn(CouponIssued.class::isInstance).hasSize(1);
    }

    @Test
    void comesAgainInAnotherYear() {
        counter.ask(issue(1, THIS_YEAR), THEN);
        assertThat(counter.ask(issue(2, IssueSource.birthdayOf(LocalDate.of(2027, 1, 1))), THEN))
                .isNull();
    }
}
