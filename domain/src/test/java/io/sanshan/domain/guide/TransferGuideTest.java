package io.sanshan.domain.guide;

import static io.sanshan.domain.guide.GuideScenario.BUND;
import static io.sanshan.domain.guide.GuideScenario.LAKE;
import static io.sanshan.domain.guide.GuideScenario.LI;
import static io.sanshan.domain.guide.GuideScenario.aGuideOf;
import static io.sanshan.domain.guide.GuideScenario.aGuideWithoutStore;

import io.sanshan.domain.guide.GuideCommand.TransferGuide;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import org.junit.jupiter.api.Test;

class TransferGuideTest {

    @Test
    void leadsFromOneStoreToAnother() {
        aGuideOf(BUND).when(new TransferGuide(LI, LAKE)).records(new GuideTransferred(LI, BUND, LAKE));
    }

    @Test
    void leadsBackAgain() {
        aGuideOf(BUND)
                .transferred(BUND, LAKE)
                .when(new TransferGuide(LI, BUND))
                .records(new GuideTransferred(LI, LAKE, BUND));
    }

    @Test
    void refusesTheStoreWhereTheGuideIs() {
        aGuideOf(BUND).transferred(BUND, LAKE).when(new TransferGuide(LI, LAKE)).refuses(GuideRefusal.SAME_STORE, LAKE);
    }

    @Test
    void refusesAGuideWithoutAStore() {
        aGuideWithoutStore().when(new TransferGuide(LI, LAKE)).refuses(GuideRefusal.NOT_ASSIGNED);
    }
}
