package io.sanshan.application.coupon.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A use of a code, by which a batch counts each once. */
@Entity
@Table(name = "code_use")
class CodeUseRow {

    @Id
    String useId;

    String batchId = "";

    protected CodeUseRow() {}

    CodeUseRow(String useId, String batchId) {
        this.useId = useId;
        this.batchId = batchId;
    }
}
