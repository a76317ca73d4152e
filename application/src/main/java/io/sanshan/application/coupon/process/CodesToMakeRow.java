package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.process.DueRowOfAStream;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A batch whose codes are not all made. */
@Entity
@Table(name = "codes_to_make")
class CodesToMakeRow extends DueRowOfAStream {

    private int codes;

    protected CodesToMakeRow() {}

    CodesToMakeRow(String id, int codes, Instant since, String cause, long sequence) {
        super(id, sequence);
        this.codes = codes;
        due(since, cause);
    }

    boolean isWholeWith(int made) {
        return made >= codes;
    }
}
