package io.sanshan.domain.purchase;

/** What a till takes as payment. */
public enum TenderKind {
    CASH,
    CARD,
    MOBILE_PAYMENT,
    /** A gift card or other stored value that the till keeps account of itself; a stored value of Sanshan is a coupon. */
    GIFT_CARD,
    BANK_TRANSFER,
    OTHER
}
