package io.sanshan.application.figures.projection;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member as a store's latest entries name her. */
@Entity
@Table(name = "store_activity_member")
class ActivityMemberRow {

    @Id
    String memberId;

    String name = "";

    @Nullable
    String guideId;

    @Nullable
    String storeId;

    /** The store that the join was counted for. */
    @Nullable
    String joinedStore;

    protected ActivityMemberRow() {}

    ActivityMemberRow(String memberId, String name) {
        this.memberId = memberId;
        this.name = name;
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
