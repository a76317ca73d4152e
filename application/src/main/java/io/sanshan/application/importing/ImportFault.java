package io.sanshan.application.importing;

/** Why a row could not be taken. Every fault has a text in every language; the comments name its arguments. */
public enum ImportFault {
    /** The folder lacks the file. */
    FILE_MISSING,
    /** The file cannot be read to its end. */
    FILE_UNREADABLE,
    /** The heading lacks a column: the column. */
    COLUMN_MISSING,
    /** The row has fewer or more values than the heading: values in the row, columns of the heading. */
    VALUE_COUNT,
    /** The row is no CSV, such as one with a quote that never ends. */
    ROW_MALFORMED,
    /** A value is missing: the column. */
    VALUE_MISSING,
    /** Not a number, or one with a fraction where pieces are counted: the column, the value. */
    NUMBER_MALFORMED,
    /** A number below zero: the column, the value. */
    NUMBER_NEGATIVE,
    /** Not a date or a moment: the column, the value. */
    DATE_MALFORMED,
    /** A campaign ends before it begins: the first day, the last day. */
    WINDOW_EMPTY,
    /** The same thing stands in an earlier row: that row's line. */
    REPEATED,
    /** No such campaign is described: the campaign. */
    CAMPAIGN_UNKNOWN,
    /** The campaign has no such coupon: the coupon, the campaign. */
    COUPON_UNKNOWN,
    /** The household did not get the campaign: the household, the campaign. */
    HOUSEHOLD_NOT_TARGETED,
    /** Redeemed outside the campaign's window, so the domain refuses it: the day, the first day, the last day. */
    OUTSIDE_WINDOW,
    /** An earlier row gives the basket another household or store: the basket, that row's line. */
    BASKET_DIFFERS,
    /** The domain refused: the code of the refusal and its arguments. */
    REFUSED
}
