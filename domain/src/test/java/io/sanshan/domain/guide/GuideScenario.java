package io.sanshan.domain.guide;

import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AggregateScenario;
import io.sanshan.domain.shared.Personal;

/** Situations of Li, who works for the brand. */
final class GuideScenario extends AggregateScenario<GuideScenario> {

    static final GuideId LI = GuideId.named("Li");
    static final StoreId BUND = StoreId.named("Bund");
    static final StoreId LAKE = StoreId.named("Lake");

    private GuideScenario() {
        super(Guide.class);
    }

    static GuideScenario nobodyYet() {
        return new GuideScenario();
    }

    static GuideScenario aGuideWithoutStore() {
        return nobodyYet().given(new GuideHired(LI, Personal.of("Li"), null, "CODE"));
    }

    static GuideScenario aGuideOf(StoreId store) {
        return aGuideWithoutStore().given(new GuideAssignedToStore(LI, store));
    }

    GuideScenario transferred(StoreId from, StoreId store) {
        return given(new GuideTransferred(LI, from, store));
    }

    GuideScenario resigned() {
        return given(new GuideResigned(LI, BUND));
    }
}
