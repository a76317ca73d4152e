package io.sanshan.application.purchase.projection;

import io.sanshan.application.shared.projection.BindingRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Whose member it is: who may read her purchases. */
@Entity
@Table(name = "purchase_member")
class PurchaseMemberRow extends BindingRow {

    protected PurchaseMemberRow() {}

    PurchaseMemberRow(String memberId) {
        super(memberId);
    }
}
