package io.sanshan.domain.till;

import static io.sanshan.domain.shared.AggregateScenario.NOON;
import static io.sanshan.domain.till.TillDeviceScenario.FIRST;
import static io.sanshan.domain.till.TillDeviceScenario.KEY;
import static io.sanshan.domain.till.TillDeviceScenario.NEXT_KEY;
import static io.sanshan.domain.till.TillDeviceScenario.aDevice;

import io.sanshan.domain.till.TillDeviceCommand.RotateTillDeviceKey;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceKeyRotated;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P50")
class RotateTillDeviceKeyTest {

    private static RotateTillDeviceKey to(String key, int overlapHours) {
        return new RotateTillDeviceKey(FIRST, key, overlapHours);
    }

    @Nested
    class Accepted {

        @ParameterizedTest
        @ValueSource(ints = {0, 24, AnOldKeyEndsWithinAMonth.MOST_HOURS})
        void saysWhenTheKeyBeforeEnds(int hours) {
            aDevice()
                    .when(to(NEXT_KEY, hours))
                    .records(new TillDeviceKeyRotated(FIRST, NEXT_KEY, NOON.plus(Duration.ofHours(hours))));
        }

        @Test
        void againWhileAKeyBeforeIsStillGood() {
            aDevice()
                    .withANextKey()
                    .when(to("c3", 1))
                    .records(new TillDeviceKeyRotated(FIRST, "c3", NOON.plus(Duration.ofHours(1))));
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @ValueSource(ints = {-1, AnOldKeyEndsWithinAMonth.MOST_HOURS + 1})
        void forAnOverlapThatIsNone(int hours) {
            aDevice()
                    .when(to(NEXT_KEY, hours))
                    .refuses(TillDeviceRefusal.OVERLAP_OUT_OF_RANGE, AnOldKeyEndsWithinAMonth.MOST_HOURS);
        }

        @Test
        void toTheKeyThatItHas() {
            aDevice().when(to(KEY, 24)).refuses(TillDeviceRefusal.SAME_KEY);
            aDevice().withANextKey().when(to(NEXT_KEY, 24)).refuses(TillDeviceRefusal.SAME_KEY);
        }

        @Test
        void onceItIsRevoked() {
            aDevice().revoked().when(to(NEXT_KEY, 24)).refuses(TillDeviceRefusal.DEVICE_REVOKED);
        }
    }
}
