package io.sanshan.application.campaign.projection;

import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign's card as a row. */
@Entity
@Table(name = "campaign_card")
class CampaignRow {

    @Id
    String campaignId;

    String name = "";
    String message = "";
    Instant opens = Instant.EPOCH;
    Instant closes = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    CouponDelivery delivery = CouponDelivery.ISSUED_AT_START;

    @Enumerated(EnumType.STRING)
    AudienceText.Kind audienceKind = AudienceText.Kind.EVERYONE;

    String audienceList = "";
    String templateList = "";
    int templates;

    @Enumerated(EnumType.STRING)
    CampaignStatus status = CampaignStatus.DRAFT;

    int audienceSize;
    String draftedBy = "";

    @Nullable
    Long budgetMinor;

    @Nullable
    String budgetCurrency;

    @Nullable
    String submittedBy;

    @Nullable
    String decidedBy;

    @Nullable
    String sentBackReason;

    Instant draftedAt = Instant.EPOCH;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant endedAt;

    Instant changedAt = Instant.EPOCH;
    long lastSequence;

    protected CampaignRow() {}

    CampaignRow(CampaignCard card, long sequence) {
        campaignId = card.campaign().value();
        take(card, sequence);
    }

    final void take(CampaignCard card, long sequence) {
        name = card.details().name();
        message = card.details().message();
        opens = card.details().opens();
        closes = card.details().closes();
        delivery = card.details().delivery();
        audienceKind = AudienceText.Kind.of(card.audience());
        audienceList = AudienceText.write(card.audience());
        templateList = AudienceText.lines(card.templates());
        templates = card.templates().size();
        Money budget = card.budget();
        budgetMinor = budget == null ? null : budget.minor();
        budgetCurrency = budget == null ? null : budget.currency();
        status = card.status();
        audienceSize = card.audienceSize();
        draftedBy = card.draftedBy().value();
        submittedBy = text(card.submittedBy());
        decidedBy = text(card.decidedBy());
        sentBackReason = card.sentBackReason();
        draftedAt = card.draftedAt();
        submittedAt = card.submittedAt();
        startedAt = card.startedAt();
        endedAt = card.endedAt();
        changedAt = card.changedAt();
        lastSequence = sequence;
    }

    CampaignCard card() {
        return new CampaignCard(
                new CampaignId(campaignId),
                new CampaignDetails(name, message, opens, closes, delivery),
                AudienceText.read(audienceKind, audienceList),
                templateIds(),
                budgetMinor == null || budgetCurrency == null ? null : new Money(budgetMinor, budgetCurrency),
                status,
                audienceSize,
                new Actor(draftedBy),
                actor(submittedBy),
                actor(decidedBy),
                sentBackReason,
                draftedAt,
                submittedAt,
                startedAt,
                endedAt,
                changedAt);
    }

    List<CouponTemplateId> templateIds() {
        return AudienceText.parts(templateList).map(CouponTemplateId::new).toList();
    }

    private static @Nullable String text(@Nullable Actor actor) {
        return actor == null ? null : actor.value();
    }

    private static @Nullable Actor actor(@Nullable String text) {
        return text == null ? null : new Actor(text);
    }
}
