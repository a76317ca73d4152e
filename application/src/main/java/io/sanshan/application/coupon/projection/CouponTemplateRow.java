package io.sanshan.application.coupon.projection;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is true of all versions of a template. */
@Entity
@Table(name = "coupon_template")
class CouponTemplateRow {

    @Id
    String templateId;

    String campaignId = "";
    int newestVersion;
    boolean closed;

    Instant definedAt = Instant.EPOCH;

    protected CouponTemplateRow() {}

    CouponTemplateRow(CouponTemplateId template, CampaignId campaign, int version, Instant definedAt) {
        this.templateId = template.value();
        this.campaignId = campaign.value();
        this.newestVersion = version;
        this.definedAt = definedAt;
    }
}
