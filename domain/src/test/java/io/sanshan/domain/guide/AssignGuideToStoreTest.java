package io.sanshan.domain.guide;

import static io.sanshan.domain.guide.GuideScenario.BUND;
import static io.sanshan.domain.guide.GuideScenario.LAKE;
import static io.sanshan.domain.guide.GuideScenario.LI;
import static io.sanshan.domain.guide.GuideScenario.aGuideOf;
import static io.sanshan.domain.guide.GuideScenario.aGuideWithoutStore;

import io.sanshan.domain.guide.GuideCommand.AssignGuideToStore;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import org.junit.jupiter.api.Test;

class AssignGuideToStoreTest {

    @Test
    void assignsAGuideWithoutAStore() {
        aGuideWithoutStore().when(new AssignGuideToStore(LI, BUND)).records(new GuideAssignedToStore(LI, BUND));
    }

    @Test
    void refusesAGuideOfAnotherStore() {
        aGuideOf(BUND).when(new AssignGuideToStore(LI, LAKE)).refuses(GuideRefusal.ALREADY_ASSIGNED, BUND);
    }

    @Test
    void refusesAGuideOfThatStore() {
        aGuideOf(BUND).when(new AssignGuideToStore(LI, BUND)).refuses(GuideRefusal.ALREADY_ASSIGNED, BUND);
    }
}
