package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be read of coupon templates. Their terms are no secret: everybody who has a login or a wallet may read them. */
@Door
public interface CouponTemplateQueries {

    /** In the order in which they were defined. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR, Party.STORE_MANAGER, Party.GUIDE, Party.MEMBER})
    List<CouponTemplateCard> ofCampaign(Caller caller, CampaignId campaign);

    /** The newest version. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR, Party.STORE_MANAGER, Party.GUIDE, Party.MEMBER})
    Optional<CouponTemplateCard> card(Caller caller, CouponTemplateId template);

    /** The newest versions of several; what is unknown is left out. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR, Party.DATA_PROTECTION, Party.STORE_MANAGER, Party.GUIDE, Party.MEMBER
    })
    Map<CouponTemplateId, CouponTemplateCard> cards(Caller caller, Collection<CouponTemplateId> templates);

    /** How many pieces of each the calling guide may still push; a template that does not limit it is left out. */
    @AllowedTo(Party.GUIDE)
    Map<CouponTemplateId, Integer> leftToPush(Caller caller, Collection<CouponTemplateId> templates);
}
