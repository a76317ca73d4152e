package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CodeBatchId;

/**
 * Where a code stands.
 *
 * @param number in its batch, counted from 1
 */
public record CodePlace(CodeBatchId batch, int number) {}
