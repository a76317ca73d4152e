package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a coupon or its template says no: the closed list of reasons. */
public enum CouponRefusal implements RefusalCode {
    /** Redeemed already; argument: the moment. */
    ALREADY_REDEEMED("code"),
    /** Taken back by headquarters. */
    COUPON_VOIDED("code"),
    /** Its time is over; argument: since when. */
    COUPON_EXPIRED("code"),
    /** Not valid yet; argument: from when. */
    NOT_YET_VALID("code"),
    /** Held for another basket; argument: until when. */
    COUPON_RESERVED("code"),
    /** It does not go with another coupon on this basket. */
    NOT_TOGETHER("code"),
    /** There are more coupons than one basket takes; argument: how many it takes. */
    TOO_MANY_COUPONS("code"),
    /** Another coupon was refused, and they were to be taken all or not at all. */
    ALL_OR_NONE("code"),
    /** Others take more off together. */
    BETTER_WITHOUT("code"),
    /** The basket is short of the minimum spend; arguments: the missing minor units and the currency. */
    MINIMUM_SPEND("basket"),
    /** The basket holds none of the goods. */
    NO_GOODS_IN_SCOPE("basket"),
    /** There are too few pieces of its goods; argument: how many more it takes. */
    MINIMUM_PIECES("basket"),
    /** Goods are missing that must be bought together. */
    GOODS_MISSING("basket"),
    /** There is no delivery to pay. */
    NO_DELIVERY("basket"),
    /** It is not good on that day of the week; argument: the days in order. */
    OUTSIDE_DAYS("code"),
    /** It is not good at that hour; arguments: the days of the week in order, from when and until when, in the time of the store. */
    OUTSIDE_HOURS("code"),
    /** It is good in other stores only. */
    OTHER_STORE("code"),
    /** The store has redeemed as many as one may; argument: how many that is. */
    STORE_QUOTA("code"),
    /** The campaign has given all the money that it may. */
    BUDGET_USED_UP("code"),
    /** It is for members with a tag only; argument: the tag. */
    OTHER_MEMBERS("code"),
    /** It is good with a first purchase only, and the member has bought before. */
    FIRST_PURCHASE_ONLY("code"),
    /** It is good in some stores or by their hours only, or stores have a quota of it, and no store is named. */
    STORE_NEEDED(null),
    /** What it would take off comes to nothing. */
    NOTHING_TO_TAKE_OFF("basket"),
    /** The terms cannot be checked without a basket. */
    BASKET_NEEDED("basket"),
    /** The basket is in another currency; argument: the one of the terms, empty where the basket mixes several. */
    WRONG_CURRENCY("basket"),
    /** There is no redemption to roll back. */
    NOT_REDEEMED(null),
    /** What was held for the basket is redeemed already. */
    BASKET_REDEEMED("reservation"),
    /** Other coupons are on the sale; arguments: their redemption and the first of them. */
    SALE_HAS_COUPONS("sale"),
    /** The sale is recorded, and what it cost is paid. */
    SALE_RECORDED("sale"),
    /** It is held for another sale. */
    OTHER_SALE("sale"),
    /** The goods were sold in a sale that is recorded: they come back to that. */
    RETURN_TO_THE_SALE("lines"),
    /** It is not held for that basket. */
    NOT_RESERVED(null),
    /** More comes back than was bought; arguments: the line, counted from 1, and how many pieces may still come back. */
    MORE_THAN_BOUGHT("lines"),
    /** What it took off which line is not known, so that lines cannot be given back one by one. */
    LINES_UNKNOWN("lines"),
    /** Who takes back says why. */
    REASON_MISSING("reason"),
    /** Its terms keep it with its member. */
    NOT_TRANSFERABLE(null),
    /** It was given to a friend once already. */
    PASSED_ON(null),
    /** Something of it has been redeemed. */
    USED_IN_PART(null),
    /** It is offered to a friend already. */
    OFFERED_ALREADY(null),
    /** The offer was taken or withdrawn, is over, or there was none. */
    OFFER_CLOSED(null),
    /** It is in the wallet of who wants to take it. */
    OWN_COUPON(null),
    /** Somebody else has it. */
    NOT_HERS(null),
    /** Its member was reminded of its end. */
    REMINDED_ALREADY(null),
    /** Nobody is reminded of it yet, or at all. */
    NOT_ENDING_SOON(null),
    /** It is still valid; argument: until when. */
    NOT_YET_EXPIRED(null),
    /** The stock is used up; argument: the stock. */
    SOLD_OUT(null),
    /** Somebody else has this piece; another one may be free. */
    PIECE_TAKEN(null),
    /** Members do not take this coupon themselves. */
    NOT_FOR_CLAIMING(null),
    /** The member has as many as one may have; argument: how many that is. */
    MEMBER_LIMIT(null),
    /** The member has as many as one may have a day; argument: how many that is. */
    DAY_LIMIT(null),
    /** The member has as many as one may have a week; argument: how many that is. */
    WEEK_LIMIT(null),
    /** The member has as many as one may have a month; argument: how many that is. */
    MONTH_LIMIT(null),
    /** The member has got the coupon that came for this. */
    SOURCE_GIVEN(null),
    /** The guide has pushed as many as one may; argument: how many that is. */
    GUIDE_LIMIT(null),
    /** The guide has pushed as many as one may a month; argument: how many that is. */
    GUIDE_MONTH_LIMIT(null),
    /** Nothing more is issued from the template. */
    TEMPLATE_CLOSED(null),
    /** There is no such template. */
    TEMPLATE_UNKNOWN(null),
    /** The campaign does not run at that time. */
    CAMPAIGN_NOT_RUNNING(null),
    /** The campaign does not carry this template. */
    NOT_CHOSEN(null),
    /** The member is not of the campaign's audience. */
    NOT_IN_AUDIENCE(null),
    /** A template has a name. */
    NAME_MISSING("name"),
    /** An amount is above zero, a percentage between 0 and 100. */
    DISCOUNT_MALFORMED("discount"),
    /** A minimum spend is above zero, in the currency of the discount. */
    MINIMUM_MALFORMED("minimumSpend"),
    /** A minimum of pieces is not below zero. */
    PIECES_MALFORMED("minimumPieces"),
    /** Free pieces are counted, and no coupon picks fewer than one. */
    PICK_MALFORMED("pick"),
    /** Hours are on one day of the week at least. */
    HOURS_MALFORMED("hours"),
    /** A coupon is used at least once; a stored value is used up by its amount. */
    USES_MALFORMED("uses"),
    /** A coupon is valid for at least a day. */
    VALIDITY_MALFORMED("validity"),
    /** A stock is above zero. */
    STOCK_MALFORMED("stock"),
    /** Limits per member are above zero. */
    LIMIT_MALFORMED("perMember"),
    /** Limits per guide are above zero. */
    GUIDE_LIMIT_MALFORMED("perGuide"),
    /** A limit per store is above zero. */
    STORE_QUOTA_MALFORMED("perStore"),
    /** A tag is a word of up to 60 characters. */
    TAG_MALFORMED("tag"),
    /** A reminder comes 1 to 90 days before the end. */
    REMINDER_MALFORMED("remindDaysBefore");

    private final @Nullable String field;

    CouponRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
