package io.sanshan.application.importing.plan;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;

/** How the data's own numbers become ids and command ids: always the same way, so that importing again meets what is there. */
public final class Keys {

    /** Every command id of an import starts so. */
    public static final String COMMAND_PREFIX = "import/";

    private Keys() {}

    public static StoreId store(String number) {
        return StoreId.named("import/store/" + number);
    }

    public static GuideId guide(String store, int place) {
        return GuideId.named("import/guide/" + store + '/' + place);
    }

    public static GoodsId goods(String number) {
        return GoodsId.named("import/goods/" + number);
    }

    public static MemberId member(String household) {
        return MemberId.named("import/household/" + household);
    }

    static GoodsSetId goodsSet(String campaign, String coupon) {
        return GoodsSetId.named("import/goods-set/" + campaign + '/' + coupon);
    }

    public static CampaignId campaign(String number) {
        return CampaignId.named("import/campaign/" + number);
    }

    public static CouponTemplateId template(String campaign, String coupon) {
        return CouponTemplateId.named("import/template/" + campaign + '/' + coupon);
    }

    static PurchaseId purchase(String basket) {
        return PurchaseId.named("import/basket/" + basket);
    }

    /** Plain characters only: databases compare others in ways of their own. */
    static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replace("+", "plus").replaceAll("[^a-z0-9]+", "-");
    }
}
