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
    NEGATIVE_AMOUNT("lines"),
    /** The sale is recorded. */
    ALREADY_RECORDED("sale"),
    /** A tender is above zero. */
    TENDER_MALFORMED("tenders"),
    /** Tenders are not what has to be paid; arguments: what has to be paid and what the tenders are, each with the currency. */
    TENDERS_DIFFER("tenders"),
    /** Amounts are in another currency than the brand's; argument: that one. */
    OTHER_CURRENCY("currency"),
    /** The goods are not those that the coupons on the sale were redeemed for; arguments: the line, counted from 1, and its pieces there. */
    OTHER_GOODS("lines"),
    /** There is no such sale. */
    NOT_RECORDED(null),
    /** The sale has no such line; arguments: the line, counted from 1, and how many it has. */
    LINE_UNKNOWN("lines"),
    /** More comes back than was sold; arguments: the line, counted from 1, and how many pieces may still come back. */
    MORE_THAN_SOLD("lines"),
    /** More is paid back than was paid; arguments: the line, counted from 1, what may still be paid back, and the currency. */
    MORE_THAN_PAID("lines");

    private final @Nullable String field;

    PurchaseRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
