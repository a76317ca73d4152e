package io.sanshan.domain.guide;

import static io.sanshan.domain.guide.GuideScenario.BUND;
import static io.sanshan.domain.guide.GuideScenario.LAKE;
import static io.sanshan.domain.guide.GuideScenario.LI;
import static io.sanshan.domain.guide.GuideScenario.aGuideOf;
import static io.sanshan.domain.guide.GuideScenario.aGuideWithoutStore;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.guide.GuideCommand.AssignGuideToStore;
import io.sanshan.domain.guide.GuideCommand.CorrectGuide;
import io.sanshan.domain.guide.GuideCommand.HireGuide;
import io.sanshan.domain.guide.GuideCommand.ResignGuide;
import io.sanshan.domain.guide.GuideCommand.TransferGuide;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.shared.Personal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResignGuideTest {

    private static final List<GuideCommand> EVERY_CHANGE = List.of(
            new AssignGuideToStore(LI, BUND),
            new TransferGuide(LI, LAKE),
            new CorrectGuide(LI, Personal.of("Li Na"), null),
            new ResignGuide(LI));

    static List<GuideCommand> everyChange() {
        return EVERY_CHANGE;
    }

    @Nested
    class Before {

        @Test
        void saysWhichStoreTheGuideLeft() {
            aGuideOf(BUND).transferred(BUND, LAKE).when(new ResignGuide(LI)).records(new GuideResigned(LI, LAKE));
        }

        @Test
        void resignsWithoutEverHavingHadAStore() {
            aGuideWithoutStore().when(new ResignGuide(LI)).records(new GuideResigned(LI, null));
        }
    }

    @Nested
    class Afterwards {

        @ParameterizedTest
        @MethodSource("io.sanshan.domain.guide.ResignGuideTest#everyChange")
        void refusesEveryChange(GuideCommand change) {
            aGuideOf(BUND).resigned().when(change).refuses(GuideRefusal.GUIDE_RESIGNED);
        }

        @Test
        void thatIsEveryCommandButTheOneThatHires() {
            Set<Class<?>> commands = new HashSet<>(Set.of(GuideCommand.class.getPermittedSubclasses()));
            commands.remove(HireGuide.class);
            assertThat(EVERY_CHANGE).map(Object::getClass).containsExactlyInAnyOrderElementsOf(commands);
        }
    }
}
