package io.sanshan.application.figures.projection;

import io.sanshan.application.shared.projection.BindingRow;
import io.sanshan.application.shared.projection.Ids;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Whose member it is, and for whom the join is counted already. */
@Entity
@Table(name = "daily_figure_member")
class FigureMemberRow extends BindingRow {

    /** The store that the join was counted for. */
    @Nullable
    String joinedStore;

    boolean countedForGuide;

    protected FigureMemberRow() {}

    FigureMemberRow(MemberRegistered event) {
        super(event.member().value());
        joinedStore = Ids.text(event.store());
    }
}
