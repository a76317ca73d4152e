package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignCommand.ApproveCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ChooseCoupons;
import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignCommand.EndCampaign;
import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SubmitCampaign;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponTemplateCommand.DefineCouponTemplate;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Campaigns with their templates and the households that got them, from draft to start, and their ends. */
final class CampaignPlan {

    private static final int PART_OF_AUDIENCE = 500;

    private final Journey journey;
    private final Coupons coupons;
    private final FaceValues faceValues;
    private final Map<String, List<MemberId>> audiences = new HashMap<>();

    CampaignPlan(Journey journey, Coupons coupons, FaceValues faceValues) {
        this.journey = journey;
        this.coupons = coupons;
        this.faceValues = faceValues;
        journey.targets().forEach(row -> audiences
                .computeIfAbsent(row.campaign(), none -> new ArrayList<>())
                .add(Keys.member(row.household())));
    }

    /** Campaigns whose window is not over by now stay open. */
    void addTo(Map<ImportPhase, List<Errand>> phases, Instant now) {
        phases.put(
                ImportPhase.CAMPAIGNS,
                journey.campaigns().stream().map(this::untilStart).toList());
        phases.put(
                ImportPhase.CAMPAIGN_ENDS,
                journey.campaigns().stream()
                        .filter(this::canStart)
                        .filter(campaign -> !closes(campaign).isAfter(now))
                        .map(CampaignPlan::end)
                        .toList());
    }

    static Instant opens(Journey.Campaign campaign) {
        return Calendar.startOf(campaign.first());
    }

    static Instant closes(Journey.Campaign campaign) {
        return Calendar.startOf(campaign.last().plusDays(1));
    }

    /** Without a household or a coupon it stays a draft, as the rules of campaigns have it. */
    private boolean canStart(Journey.Campaign campaign) {
        return audiences.containsKey(campaign.id())
                && !coupons.of(campaign.id()).isEmpty();
    }

    private Errand untilStart(Journey.Campaign campaign) {
        CampaignId id = Keys.campaign(campaign.id());
        String key = "import/campaign/" + campaign.id();
        Instant opens = opens(campaign);
        Instant drafted = opens.minus(Duration.ofDays(21));
        List<MemberId> audience = audiences.getOrDefault(campaign.id(), List.of());
        // The delivery that nothing reacts to: what was issued then, the redemptions tell.
        CampaignDetails details = new CampaignDetails(
                nameOf(campaign), messageOf(campaign), opens, closes(campaign), CouponDelivery.PUSHED_BY_GUIDE);
        List<Order> orders = new ArrayList<>();
        orders.add(new Order.Send(
                key + "/draft", null, drafted, new DraftCampaign(id, details, new Audience.Listed(audience))));
        List<CouponTemplateId> templates = new ArrayList<>();
        for (Coupons.Coupon coupon : coupons.of(campaign.id())) {
            templates.add(Keys.template(coupon.campaign(), coupon.number()));
            orders.add(new Order.Send(
                    "import/template/" + coupon.campaign() + '/' + coupon.number(),
                    null,
                    drafted,
                    define(coupon, id, campaign)));
        }
        if (canStart(campaign)) {
            Instant submitted = opens.minus(Duration.ofDays(14));
            Instant approved = opens.minus(Duration.ofDays(10));
            orders.add(new Order.Send(key + "/coupons", null, drafted, new ChooseCoupons(id, templates)));
            orders.add(new Order.Send(key + "/submit", null, submitted, new SubmitCampaign(id)));
            orders.add(new Order.Send(key + "/approve", null, approved, new ApproveCampaign(id)));
            for (int from = 0, part = 0; from < audience.size(); from += PART_OF_AUDIENCE, part++) {
                List<MemberId> members = audience.subList(from, Math.min(audience.size(), from + PART_OF_AUDIENCE));
                orders.add(new Order.Send(
                        key + "/freeze/" + part, null, opens, new FreezeAudience(id, 1, part, List.copyOf(members))));
            }
            orders.add(new Order.Send(key + "/start", null, opens, new StartCampaign(id, 1, audience.size())));
        }
        return new Errand(Journey.CAMPAIGNS, campaign.line(), orders);
    }

    private DefineCouponTemplate define(Coupons.Coupon coupon, CampaignId id, Journey.Campaign campaign) {
        CouponTerms terms = CouponTerms.of(
                        faceValues.of(coupon), new Validity.Between(campaign.first(), campaign.last()))
                .on(GoodsTerms.of(new GoodsScope(Keys.goodsSet(coupon.campaign(), coupon.number()), 1)));
        return new DefineCouponTemplate(Keys.template(coupon.campaign(), coupon.number()), id, coupon.name(), terms);
    }

    private static Errand end(Journey.Campaign campaign) {
        return new Errand(
                Journey.CAMPAIGNS,
                campaign.line(),
                List.of(new Order.Send(
                        "import/campaign/" + campaign.id() + "/end",
                        null,
                        closes(campaign),
                        new EndCampaign(Keys.campaign(campaign.id())))));
    }

    /** Such as {@code Spring mailer 8 (Type A)}. */
    static String nameOf(Journey.Campaign campaign) {
        return season(campaign.first()) + " mailer " + campaign.id() + " (" + campaign.type() + ')';
    }

    private static String messageOf(Journey.Campaign campaign) {
        return "Coupons for what you buy most. Bring them to your store until " + campaign.last() + '.';
    }

    private static String season(LocalDate day) {
        return switch (day.getMonth()) {
            case DECEMBER, JANUARY, FEBRUARY -> "Winter";
            case MARCH, APRIL, MAY -> "Spring";
            case JUNE, JULY, AUGUST -> "Summer";
            case SEPTEMBER, OCTOBER, NOVEMBER -> "Autumn";
        };
    }
}
