package io.sanshan.application.figures.projection;

import io.sanshan.application.shared.projection.NamedBindingRow;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member as a store's latest entries name her. */
@Entity
@Table(name = "store_activity_member")
class ActivityMemberRow extends NamedBindingRow {

    /** The store that the join was counted for. */
    @Nullable
    String joinedStore;

    protected ActivityMemberRow() {}

    ActivityMemberRow(MemberRegistered event) {
        super(event);
    }
}
