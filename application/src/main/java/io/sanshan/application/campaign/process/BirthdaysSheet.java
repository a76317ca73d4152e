package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.campaign.Birthdays;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.AudienceServed;
import io.sanshan.domain.campaign.CampaignEvent.BirthdaysServed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignBudgetSet;
import io.sanshan.domain.campaign.CampaignEvent.CampaignChanged;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignEnded;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignResumed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignScheduled;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSentBack;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Personal;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which campaigns keep birthdays, how far through the year each has come, and who gets coupons on which day. */
@Component
@WritesRows({BirthdayCampaignRow.class, BirthdayRow.class})
@ProcessingGroup(BirthdaysSheet.NAME)
class BirthdaysSheet {

    static final String NAME = "birthdays";

    private static final int DIGITS_OF_AN_INT = 7;

    private final EntityManager entityManager;
    private final UniqueKeys keys;
    private final Clock clock;
    private final RowsOfBatch<String, BirthdayCampaignRow> campaigns;
    private final RowsOfBatch<String, BirthdayRow> birthdays;

    BirthdaysSheet(EntityManager entityManager, UniqueKeys keys, Clock clock) {
        this.entityManager = entityManager;
        this.keys = keys;
        this.clock = clock;
        campaigns = new RowsOfBatch<>(
                entityManager,
                BirthdayCampaignRow.class,
                BirthdayCampaignRow::id,
                KeysOf.each(CampaignEvent.class, event -> event.campaign().value()));
        birthdays = new RowsOfBatch<>(
                entityManager,
                BirthdayRow.class,
                BirthdayRow::id,
                KeysOf.each(MemberEvent.class, event -> event.member().value()));
    }

    @EventHandler
    void on(CampaignEvent event, Occasion occasion, @SequenceNumber long sequence, @MessageIdentifier String eventId) {
        String id = event.campaign().value();
        if (event instanceof CampaignDrafted drafted) {
            campaigns.add(id, () -> new BirthdayCampaignRow(id, drafted.details(), sequence));
            return;
        }
        BirthdayCampaignRow row = campaigns.get(id);
        if (!row.isNew(sequence)) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(occasion.occurredAt(), clock.getZone());
        switch (event) {
            case CampaignChanged changed -> row.design(changed.details());
            case CampaignStarted _ -> {
                if (!occasion.actor().imports()) {
                    row.started(day, clock.getZone(), eventId);
                }
            }
            case BirthdaysServed served -> row.served(served.day(), clock.getZone());
            case CampaignPaused _ -> row.held();
            case CampaignResumed _ -> row.goesOn(day, clock.getZone());
            case CampaignEnded _ -> campaigns.remove(id);
            case CampaignDrafted _,
                    CouponsChosen _,
                    CampaignBudgetSet _,
                    CampaignSubmitted _,
                    CampaignApproved _,
                    CampaignSentBack _,
                    CampaignScheduled _,
                    AudienceFrozen _,
                    AudienceServed _ -> {}
        }
    }

    @EventHandler
    void on(MemberRegistered event, Occasion occasion) {
        isBorn(event.member(), event.birthday(), occasion);
    }

    @EventHandler
    void on(ProfileChanged event, Occasion occasion) {
        isBorn(event.member(), event.birthday(), occasion);
    }

    /** Of a person who was erased there is nothing to be read. */
    private void isBorn(MemberId member, @Nullable Personal birthday, Occasion occasion) {
        Optional.ofNullable(birthday).flatMap(Personal::clear).ifPresent(date -> {
            String id = member.value();
            MonthDay day = MonthDay.from(LocalDate.parse(date));
            int before = daysBefore(member);
            LocalDate told = LocalDate.ofInstant(occasion.occurredAt(), clock.getZone());
            birthdays.getOrAdd(id, () -> new BirthdayRow(id, day, before, told)).moves(day, before, told);
        });
    }

    /** The same for each birthday and each campaign of a member: two of them tell no more than one. */
    private int daysBefore(MemberId member) {
        String hash = keys.hash("days before a birthday", member.value());
        return Integer.parseInt(hash.substring(0, DIGITS_OF_AN_INT), 16) % (Birthdays.DAYS_BEFORE + 1);
    }

    @EventHandler
    void on(MemberLeft event) {
        birthdays.remove(event.member().value());
    }

    @EventHandler
    void on(MemberErased event) {
        birthdays.remove(event.member().value());
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, BirthdaysSheet.class);
    }
}
