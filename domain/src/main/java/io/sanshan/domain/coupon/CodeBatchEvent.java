package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;

/** The life of a batch of codes. No event holds a code that opens one coupon, nor a hash of one. */
public sealed interface CodeBatchEvent {

    CodeBatchId batch();

    /** A batch of codes for a template was planned; a list, and a code that all share, are whole from here on. */
    record CodesPlanned(CodeBatchId batch, CouponTemplateId template, BatchCodes codes) implements CodeBatchEvent {}

    /** So many codes of a pattern are there by now. */
    record CodesMade(CodeBatchId batch, int made) implements CodeBatchEvent {}

    /** Somebody took the codes of a batch out of the house. */
    record CodesDownloaded(CodeBatchId batch, CouponTemplateId template) implements CodeBatchEvent {}

    /** A code that all share was used by a member, where its uses are limited. */
    record SharedCodeDrawn(CodeBatchId batch, MemberId member, int drawn) implements CodeBatchEvent {}

    /** Headquarters took back a batch: its codes open nothing more. */
    record CodesVoided(CodeBatchId batch, CouponTemplateId template, String reason) implements CodeBatchEvent {}
}
