package io.sanshan.application.campaign.projection;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member of a frozen audience. */
@Entity
@Table(name = "campaign_audience")
class AudienceRow {

    @Id
    String id;

    String campaignId = "";
    String memberId = "";
    int part;

    protected AudienceRow() {}

    AudienceRow(CampaignId campaign, MemberId member, int part) {
        // Nothing in the log keeps a member from standing in two parts.
        this.id = campaign.value() + '/' + part + '/' + member.value();
        this.campaignId = campaign.value();
        this.memberId = member.value();
        this.part = part;
    }
}
