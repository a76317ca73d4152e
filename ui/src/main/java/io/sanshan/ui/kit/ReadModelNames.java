package io.sanshan.ui.kit;

/** The read models that screens listen to, named as their processing groups; a test keeps that there are such groups. */
public final class ReadModelNames {

    public static final String ACCOUNTS = "account-directory";
    public static final String CAMPAIGNS = "campaign-list";
    public static final String CAMPAIGN_RESULTS = "campaign-results";
    public static final String CODE_BATCHES = "code-batches";
    public static final String COUPON_TEMPLATES = "template-catalogue";
    public static final String COUPON_WALLET = "coupon-wallet";
    public static final String DAILY_FIGURES = "daily-figures";
    public static final String ERASURES = "member-erasures";
    public static final String GUIDES = "guide-directory";
    public static final String GUIDE_BOOK = "guide-book";
    public static final String MEMBERS = "member-directory";
    public static final String MEMBER_TIMELINE = "member-timeline";
    public static final String OFFLINE_BUNDLES = "offline-bundles";
    public static final String PURCHASES = "purchase-book";
    public static final String REFUSED_ATTEMPTS = "refused-attempts";
    public static final String STORES = "store-directory";
    public static final String STORE_ACTIVITY = "store-activity";
    public static final String TILL_DEVICES = "till-devices";

    private ReadModelNames() {}

    /** What stands on a page of one member: who she is, what happened, and her coupons. */
    public static String[] ofOneMember() {
        return new String[] {MEMBERS, MEMBER_TIMELINE, COUPON_WALLET};
    }
}
