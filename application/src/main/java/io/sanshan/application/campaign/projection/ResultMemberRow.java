package io.sanshan.application.campaign.projection;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a member got of a campaign, and how many redemptions stand. */
@Entity
@Table(name = "campaign_result_member")
class ResultMemberRow {

    @Id
    String id;

    String campaignId = "";
    String memberId = "";
    int granted;
    int standing;

    protected ResultMemberRow() {}

    ResultMemberRow(CampaignId campaign, MemberId member) {
        this.id = id(campaign, member);
        this.campaignId = campaign.value();
        this.memberId = member.value();
    }

    static String id(CampaignId campaign, MemberId member) {
        return campaign.value() + '/' + member.value();
    }
}
