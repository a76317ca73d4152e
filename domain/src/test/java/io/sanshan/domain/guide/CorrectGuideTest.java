package io.sanshan.domain.guide;

import static io.sanshan.domain.guide.GuideScenario.BUND;
import static io.sanshan.domain.guide.GuideScenario.LI;
import static io.sanshan.domain.guide.GuideScenario.aGuideOf;
import static io.sanshan.domain.guide.GuideScenario.aGuideWithoutStore;

import io.sanshan.domain.guide.GuideCommand.CorrectGuide;
import io.sanshan.domain.guide.GuideEvent.GuideCorrected;
import io.sanshan.domain.shared.Personal;
import org.junit.jupiter.api.Test;

class CorrectGuideTest {

    @Test
    void correctsNameAndPhone() {
        Personal name = Personal.of("Li Na");
        Personal phone = Personal.of("+15550100");
        aGuideOf(BUND).when(new CorrectGuide(LI, name, phone)).records(new GuideCorrected(LI, name, phone));
    }

    @Test
    void takesThePhoneAway() {
        Personal name = Personal.of("Li Na");
        aGuideWithoutStore().when(new CorrectGuide(LI, name, null)).records(new GuideCorrected(LI, name, null));
    }

    @Test
    void refusesABlankName() {
        aGuideOf(BUND).when(new CorrectGuide(LI, Personal.of(" "), null)).refuses(GuideRefusal.NAME_MISSING);
    }
}
