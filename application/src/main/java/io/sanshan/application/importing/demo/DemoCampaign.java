package io.sanshan.application.importing.demo;

import io.sanshan.application.importing.plan.Errand;
import io.sanshan.application.importing.plan.Order;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignCommand.ApproveCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ChooseCoupons;
import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SubmitCampaign;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.coupon.CouponTemplateCommand.DefineCouponTemplate;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of a campaign of the demo, each under an id of its own. */
final class DemoCampaign {

    private final String key;
    private final CampaignDetails details;
    private final Audience audience;
    private final Map<String, CouponTerms> coupons;

    /** @param coupons terms by the name that members read, in their order */
    DemoCampaign(String name, CampaignDetails details, Audience audience, Map<String, CouponTerms> coupons) {
        this.key = DemoBrand.COMMAND_PREFIX + "campaign/" + name;
        this.details = details;
        this.audience = audience;
        this.coupons = coupons;
    }

    CampaignId id() {
        return CampaignId.named(key);
    }

    CouponTemplateId template(int number) {
        return CouponTemplateId.named(key + '/' + number);
    }

    Errand draftAndSubmit(Instant drafted) {
        List<Order> orders = new ArrayList<>();
        orders.add(order("draft", drafted, new DraftCampaign(id(), details, audience)));
        List<CouponTemplateId> templates = new ArrayList<>();
        coupons.forEach((name, terms) -> {
            int number = templates.size() + 1;
            templates.add(template(number));
            orders.add(order(
                    "template/" + number,
                    drafted.plus(Duration.ofMinutes(10)),
                    new DefineCouponTemplate(template(number), id(), name, terms)));
        });
        Instant submitted = drafted.plus(Duration.ofMinutes(20));
        orders.add(order("coupons", submitted, new ChooseCoupons(id(), templates)));
        orders.add(order("submit", submitted, new SubmitCampaign(id())));
        return DemoBrand.errand(orders);
    }

    Errand approve(Instant approved) {
        return DemoBrand.errand(List.of(order("approve", approved, new ApproveCampaign(id()))));
    }

    /** @param members whom the audience holds at that moment, few enough for one part */
    Errand start(Instant started, List<MemberId> members) {
        return DemoBrand.errand(List.of(
                order("freeze", started, new FreezeAudience(id(), 1, 0, members)),
                order("start", started, new StartCampaign(id(), 1, members.size()))));
    }

    private Order order(String step, Instant at, Object command) {
        return new Order.Send(key + '/' + step, null, at, command);
    }
}
