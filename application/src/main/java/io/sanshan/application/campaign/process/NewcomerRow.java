package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.process.DueRow;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member who registered while a campaign ran, and has not got a coupon of one of its templates yet. */
@Entity
@Table(name = "newcomer")
class NewcomerRow extends DueRow {

    @Column(name = "campaign_id")
    private String campaign;

    @Column(name = "template_id")
    private String template;

    @Column(name = "member_id")
    private String member;

    @SuppressWarnings("NullAway.Init")
    protected NewcomerRow() {}

    NewcomerRow(String campaign, CouponTemplateId template, MemberId member, Instant at, String event) {
        super(id(template, member));
        this.campaign = campaign;
        this.template = template.value();
        this.member = member.value();
        due(at, event);
    }

    static String id(CouponTemplateId template, MemberId member) {
        return template.value() + '~' + member.value();
    }

    String campaign() {
        return campaign;
    }

    CouponTemplateId template() {
        return new CouponTemplateId(template);
    }

    MemberId member() {
        return new MemberId(member);
    }
}
