package io.sanshan.application.purchase.projection;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Whose member it is: who may read her purchases. */
@Entity
@Table(name = "purchase_member")
class PurchaseMemberRow {

    @Id
    String memberId;

    @Nullable
    String guideId;

    @Nullable
    String storeId;

    protected PurchaseMemberRow() {}

    PurchaseMemberRow(String memberId) {
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
