package io.sanshan.domain.guide;

import static io.sanshan.domain.guide.GuideScenario.LI;
import static io.sanshan.domain.guide.GuideScenario.nobodyYet;

import io.sanshan.domain.guide.GuideCommand.HireGuide;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.shared.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HireGuideTest {

    @Test
    void hiresAGuideWithAndWithoutAPhone() {
        Personal name = Personal.of("Li Na");
        Personal phone = Personal.of("+15550100");
        nobodyYet().when(new HireGuide(LI, name, phone, "CODE")).records(new GuideHired(LI, name, phone, "CODE"));
        nobodyYet().when(new HireGuide(LI, name, null, "CODE")).records(new GuideHired(LI, name, null, "CODE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void refusesABlankName(String blank) {
        nobodyYet().when(new HireGuide(LI, Personal.of(blank), null, "CODE")).refuses(GuideRefusal.NAME_MISSING);
    }

    @Test
    void refusesAnErasedName() {
        nobodyYet().when(new HireGuide(LI, new Personal.Erased(), null, "CODE")).refuses(GuideRefusal.NAME_MISSING);
    }
}
