package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CodeBatchCard;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A batch's card as a row. */
@Entity
@Table(name = "code_batch")
class CodeBatchRow {

    @Id
    String batchId;

    String templateId = "";
    Instant plannedAt = Instant.EPOCH;
    String plannedBy = "";
    int codes;

    /** Of a code that all share. */
    @Nullable
    String sharedCode;

    @Nullable
    Integer sharedUses;

    @Nullable
    String prefix;

    /** Null where the codes are no pattern's. */
    @Nullable
    String charset;

    int randomLength;
    boolean checked;
    int made;
    long used;
    int downloads;

    @Nullable
    String voidedReason;

    long lastSequence;

    protected CodeBatchRow() {}

    CodeBatchRow(CodeBatchCard card, long sequence) {
        batchId = card.batch().value();
        templateId = card.template().value();
        plannedAt = card.plannedAt();
        plannedBy = card.plannedBy().value();
        codes = card.codes().size();
        switch (card.codes()) {
            case BatchCodes.Generic shared -> {
                sharedCode = shared.code();
                sharedUses = shared.uses();
            }
            case BatchCodes.ByPattern(CodePattern pattern, int _) -> {
                prefix = pattern.prefix();
                charset = pattern.charset();
                randomLength = pattern.length();
                checked = pattern.checked();
            }
            case BatchCodes.Listed _ -> {
                // Of a list only its length is known.
            }
        }
        take(card, sequence);
    }

    final void take(CodeBatchCard card, long sequence) {
        made = card.made();
        downloads = card.downloads();
        voidedReason = card.voidedReason();
        lastSequence = sequence;
    }

    CodeBatchCard card() {
        return new CodeBatchCard(
                new CodeBatchId(batchId),
                new CouponTemplateId(templateId),
                batchCodes(),
                plannedAt,
                new Actor(plannedBy),
                made,
                used,
                downloads,
                voidedReason);
    }

    private BatchCodes batchCodes() {
        if (sharedCode != null) {
            return new BatchCodes.Generic(sharedCode, sharedUses);
        }
        return charset == null
                ? new BatchCodes.Listed(codes)
                : new BatchCodes.ByPattern(
                        new CodePattern(prefix == null ? "" : prefix, charset, randomLength, checked), codes);
    }
}
