package io.sanshan.domain.ids;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identity of one thing in the log. Its text starts with the kind of the thing, and is what stands in events. */
public sealed interface Id
        permits AccountId,
                AllowanceId,
                AttemptsId,
                BudgetId,
                BudgetShareId,
                CampaignId,
                CodeBatchId,
                CodeUseId,
                CouponId,
                CouponTemplateId,
                GoodsId,
                GoodsSetId,
                GuideAllowanceId,
                GuideId,
                ImportId,
                LetterId,
                MemberId,
                OfflineBundleId,
                PurchaseId,
                RedemptionId,
                StoreId,
                StoreQuotaId,
                TillDeviceId {

    String value();

    /** Refuses a text that names another kind: such an id would open a stream of the wrong kind. */
    static void require(String prefix, String value) {
        if (!value.startsWith(prefix) || value.length() == prefix.length()) {
            throw new IllegalArgumentException("not an id of the kind " + prefix);
        }
    }

    /** The same name always gives the same id, so that importing twice meets what is there already. */
    static String named(String prefix, String name) {
        return prefix + UUID.nameUUIDFromBytes((prefix + name).getBytes(StandardCharsets.UTF_8));
    }
}
