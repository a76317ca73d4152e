package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a purchase says no. */
public enum PurchaseRefusal implements RefusalCode {
    /** A purchase has at least one line. */
    LINES_MISSING("lines"),
    /** A purchase has a receipt number. */
    RECEIPT_MISSING("receipt"),
    /** A purchase is paid in one currency. */
    MIXED_CURRENCIES("lines"),
    /** A sale has no negative quantity; a return is a return. */
    NEGATIVE_QUANTITY("lines"),
    /** A sale has no negative value or discount. */
    NEGATIVE_AMOUNT("lines");

    private final @Nullable String field;

    PurchaseRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
