package io.sanshan.application.importing.plan;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How the data's own numbers become ids and command ids: always the same way, so that importing again meets what is there. */
public final class Keys {

    /** Every command id of an import starts so. */
    public static final String COMMAND_PREFIX = "import/";

    private static final int LONGEST = 30;

    private Keys() {}

    public static StoreId store(String number) {
        return new StoreId(id("store", number));
    }

    public static GuideId guide(String store, int place) {
        return new GuideId(id("guide", store, Integer.toString(place)));
    }

    public static GoodsId goods(String number) {
        return new GoodsId(id("goods", number));
    }

    public static MemberId member(String household) {
        return new MemberId(id("member", household));
    }

    static GoodsSetId goodsSet(String campaign, String coupon) {
        return new GoodsSetId(id("goodsset", campaign, coupon));
    }

    public static CampaignId campaign(String number) {
        return new CampaignId(id("campaign", number));
    }

    public static CouponTemplateId template(String campaign, String coupon) {
        return new CouponTemplateId(id("template", campaign, coupon));
    }

    static PurchaseId purchase(String basket) {
        return new PurchaseId(id("purchase", basket));
    }

    /**
     * The numbers themselves, so that what follows in the data also follows in every index: ids without an order would touch a
     * page of each index for every row. Numbers too long for a column become a hash.
     */
    private static String id(String kind, String... numbers) {
        String number = String.join("-", numbers);
        return kind + "-import-"
                + (number.length() <= LONGEST
                        ? number
                        : UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)));
    }

    /** Plain characters only: databases compare others in ways of their own. */
    static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replace("+", "plus").replaceAll("[^a-z0-9]+", "-");
    }
}
