package io.sanshan.application.campaign.projection;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Whose member it is: the guide and the store that a member's coupons count for. */
@Entity
@Table(name = "campaign_result_holder")
class ResultHolderRow {

    @Id
    String memberId;

    String name = "";

    @Nullable
    String guideId;

    @Nullable
    String storeId;

    protected ResultHolderRow() {}

    ResultHolderRow(String memberId, String name) {
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
