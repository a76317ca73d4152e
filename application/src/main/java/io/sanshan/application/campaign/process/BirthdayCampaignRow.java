package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.process.DueRowOfAStream;
import io.sanshan.domain.campaign.Birthdays;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A campaign, and which day's birthdays are next in it. */
@Entity
@Table(name = "birthday_campaign")
class BirthdayCampaignRow extends DueRowOfAStream {

    @Column(name = "closes")
    private Instant closes;

    @Column(name = "on_birthday")
    private boolean onBirthday;

    /** Null as long as it does not run. */
    @Column(name = "next_day")
    private @Nullable LocalDate next;

    /** Whether the next day is its first, or the first after a pause. */
    @Column(name = "begins")
    private boolean begins;

    @SuppressWarnings("NullAway.Init")
    protected BirthdayCampaignRow() {}

    @SuppressWarnings("NullAway.Init")
    BirthdayCampaignRow(String id, CampaignDetails details, long sequence) {
        super(id, sequence);
        design(details);
    }

    final void design(CampaignDetails details) {
        closes = details.closes();
        onBirthday = details.delivery() == CouponDelivery.ON_BIRTHDAY;
    }

    /** The day of its start is its first, also when its hour is over. */
    void started(LocalDate day, ZoneId zone, String event) {
        if (onBirthday) {
            next = day;
            begins = true;
            due(Birthdays.momentOf(day, zone), event);
            dueWithin(zone);
        }
    }

    void served(LocalDate day, ZoneId zone) {
        next = day.plusDays(1);
        begins = false;
        if (dueAt() != null) {
            dueWithin(zone);
        }
    }

    void held() {
        due(null);
    }

    /** Birthdays that passed while it was paused are left out. */
    void goesOn(LocalDate day, ZoneId zone) {
        LocalDate waiting = next;
        if (waiting != null) {
            begins = begins || waiting.isBefore(day);
            next = waiting.isBefore(day) ? day : waiting;
            dueWithin(zone);
        }
    }

    private void dueWithin(ZoneId zone) {
        Instant moment = Birthdays.momentOf(Objects.requireNonNull(next), zone);
        due(moment.isBefore(closes) ? moment : null);
    }

    /** Whether the hour of the day has come, and the campaign runs then. */
    boolean isDue(LocalDate day, Clock clock) {
        Instant moment = Birthdays.momentOf(day, clock.getZone());
        return moment.isBefore(closes) && !moment.isAfter(clock.instant());
    }

    boolean begins() {
        return begins;
    }

    LocalDate day() {
        return Objects.requireNonNull(next);
    }
}
