package io.sanshan.application.campaign.projection;

import io.sanshan.application.shared.projection.NamedBindingRow;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Whose member it is: the guide and the store that a member's coupons count for. */
@Entity
@Table(name = "campaign_result_holder")
class ResultHolderRow extends NamedBindingRow {

    protected ResultHolderRow() {}

    ResultHolderRow(MemberRegistered event) {
        super(event);
    }
}
