package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.journey.Journey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that an import will send. Redemptions are apart: which pieces are free, only the log knows. */
public final class Plan {

    private final Map<ImportPhase, List<Errand>> phases = new EnumMap<>(ImportPhase.class);
    private final RedemptionPlan redemptions;

    private Plan(RedemptionPlan redemptions) {
        this.redemptions = redemptions;
    }

    /** @param now campaigns that are over by then are ended */
    public static Plan of(Journey journey, Instant now) {
        Calendar calendar = Calendar.of(journey);
        FavouriteStores favourites = new FavouriteStores(journey);
        Coupons coupons = new Coupons(journey);
        Plan plan = new Plan(new RedemptionPlan(journey, favourites));
        new StorePlan(journey, calendar).addTo(plan.phases);
        new GoodsPlan(journey, calendar, coupons).addTo(plan.phases);
        new MemberPlan(journey, calendar, favourites).addTo(plan.phases);
        new CampaignPlan(journey, coupons, new FaceValues(journey)).addTo(plan.phases, now);
        new PurchasePlan(journey).addTo(plan.phases);
        return plan;
    }

    /** Empty for the redemptions. */
    public List<Errand> errands(ImportPhase phase) {
        return phases.getOrDefault(phase, List.of());
    }

    public RedemptionPlan redemptions() {
        return redemptions;
    }

    /** How many commands it has. */
    public int orders() {
        return redemptions.orders()
                + phases.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(errand -> errand.orders().size())
                        .sum();
    }
}
