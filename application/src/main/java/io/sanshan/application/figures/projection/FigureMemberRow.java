package io.sanshan.application.figures.projection;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Whose member it is, and for whom the join is counted already. */
@Entity
@Table(name = "daily_figure_member")
class FigureMemberRow {

    @Id
    String memberId;

    @Nullable
    String guideId;

    @Nullable
    String storeId;

    /** The store that the join was counted for. */
    @Nullable
    String joinedStore;

    boolean countedForGuide;

    protected FigureMemberRow() {}

    FigureMemberRow(String memberId) {
        this.memberId = memberId;
    }

    void bind(GuideId guide, @Nullable StoreId store) {
        guideId = guide.value();
        storeId = store == null ? null : store.value();
    }

    void release() {
        guideId = null;
        storeId = null;
    }
}
