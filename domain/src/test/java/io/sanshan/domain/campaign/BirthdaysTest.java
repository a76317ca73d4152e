package io.sanshan.domain.campaign;

import static io.sanshan.domain.campaign.CampaignScenario.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignCommand.RecordBirthdaysServed;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignEvent.BirthdaysServed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.coupon.IssueSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P8")
class BirthdaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private static CampaignDetails details(CouponDelivery delivery) {
        return new CampaignDetails("Birthday", "Cake", OPENS, CLOSES, delivery);
    }

    private static CampaignScenario approvedFor(CouponDelivery delivery) {
        return nothing()
                .given(
                        new CampaignDrafted(CAMPAIGN, details(delivery), EVERYONE),
                        new CouponsChosen(CAMPAIGN, COUPONS),
                        new CampaignSubmitted(CAMPAIGN),
                        new CampaignApproved(CAMPAIGN))
                .at(WITHIN);
    }

    @Test
    void ofTheTwentyNinthOfFebruaryAreKeptTheDayBeforeInOtherYears() {
        MonthDay leapDay = MonthDay.of(2, 29);
        assertThat(Birthdays.lookedAt(LocalDate.of(2027, 2, 28))).containsExactly(MonthDay.of(2, 28), leapDay);
        assertThat(Birthdays.lookedAt(LocalDate.of(2028, 2, 28))).containsExactly(MonthDay.of(2, 28));
        assertThat(Birthdays.lookedAt(LocalDate.of(2028, 2, 29))).containsExactly(leapDay);
        assertThat(Birthdays.next(leapDay, DAY)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(Birthdays.next(leapDay, LocalDate.of(2028, 2, 1))).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void areOfTheYearOfTheirDay() {
        assertThat(Birthdays.momentOf(LocalDate.of(2027, 1, 1), ZoneId.of("Asia/Shanghai")))
                .isEqualTo(Instant.parse("2027-01-01T01:00:00Z"));
        LocalDate given = LocalDate.of(2026, 12, 29);
        assertThat(Birthdays.next(MonthDay.of(1, 3), given)).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(IssueSource.birthdayOf(LocalDate.of(2027, 1, 3))).isNotEqualTo(IssueSource.birthdayOf(given));
    }

    @Test
    void aDayOfTheWeekBeforeIsDrawn() {
        assertThat(Birthdays.givenOn(MonthDay.of(1, 3), 5, DAY)).isEqualTo(MonthDay.of(12, 29));
        assertThat(Birthdays.givenOn(MonthDay.of(1, 3), 0, DAY)).isEqualTo(MonthDay.of(1, 3));
        assertThatThrownBy(() -> Birthdays.givenOn(MonthDay.of(1, 3), 8, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoTellsItAfterThatDayGetsHersTomorrow() {
        assertThat(Birthdays.givenOn(MonthDay.of(5, 6), 5, DAY)).isEqualTo(MonthDay.of(5, 5));
        assertThat(Birthdays.givenOn(MonthDay.of(5, 4), 5, DAY))
                .as("this year's is here")
                .isEqualTo(MonthDay.of(4, 29));
    }

    /** In every year of a century each birthday has a day of giving, and it is one on which the birthday is near. */
    @Test
    void eachIsLookedAtOnceAYear() {
        LocalDate.of(2000, 1, 1)
                .datesUntil(LocalDate.of(2001, 1, 1))
                .map(MonthDay::from)
                .forEach(birthday -> {
                    for (int before = 0; before <= Birthdays.DAYS_BEFORE; before++) {
                        MonthDay given = Birthdays.givenOn(birthday, before, DAY);
                        for (int year : List.of(2027, 2028, 2029)) {
                            LocalDate kept = birthday.atYear(year);
                            assertThat(kept.minusDays(Birthdays.DAYS_BEFORE)
                                            .datesUntil(kept.plusDays(1))
                                            .filter(day ->
                                                    Birthdays.lookedAt(day).contains(given)))
                                    .as("%s, %s days before, in %s", birthday, before, year)
                                    .singleElement()
                                    .satisfies(day -> assertThat(Birthdays.isNear(birthday, day))
                                            .isTrue());
                        }
                    }
                });
    }

    @Test
    void aCampaignBeginsWithTheWeekBeforeItsFirstDay() {
        assertThat(Birthdays.lookedAtFirst(LocalDate.of(2027, 3, 2)))
                .hasSize(9)
                .contains(MonthDay.of(2, 23), MonthDay.of(2, 29), MonthDay.of(3, 2));
        assertThat(Birthdays.isNear(MonthDay.of(3, 1), LocalDate.of(2027, 3, 2)))
                .isFalse();
        assertThat(Birthdays.isNear(MonthDay.of(3, 9), LocalDate.of(2027, 3, 2)))
                .isTrue();
    }

    @Test
    void areToldOfDayByDay() {
        CampaignScenario running = approvedFor(CouponDelivery.ON_BIRTHDAY).given(new CampaignStarted(CAMPAIGN, 0));
        running.when(new RecordBirthdaysServed(CAMPAIGN, DAY, 2, 1)).records(new BirthdaysServed(CAMPAIGN, DAY, 2, 1));
        approvedFor(CouponDelivery.ON_BIRTHDAY)
                .given(new CampaignStarted(CAMPAIGN, 0), new BirthdaysServed(CAMPAIGN, DAY, 2, 1))
                .when(new RecordBirthdaysServed(CAMPAIGN, DAY, 2, 1))
                .refuses(CampaignRefusal.BIRTHDAYS_TOLD, DAY);
    }

    @Test
    void whoComesLaterIsNotFrozen() {
        approvedFor(CouponDelivery.ON_REGISTRATION)
                .when(new StartCampaign(CAMPAIGN, 0, 0))
                .records(new CampaignStarted(CAMPAIGN, 0));
        approvedFor(CouponDelivery.ISSUED_AT_START)
                .when(new StartCampaign(CAMPAIGN, 0, 0))
                .refuses(CampaignRefusal.AUDIENCE_NOT_FROZEN, 0, 0);
    }

    @Test
    void newcomersHaveNoTags() {
        nothing()
                .when(new DraftCampaign(
                        CAMPAIGN, details(CouponDelivery.ON_REGISTRATION), new Audience.WithTags(List.of("gold"))))
                .refuses(CampaignRefusal.NEWCOMERS_UNKNOWN);
    }
}
