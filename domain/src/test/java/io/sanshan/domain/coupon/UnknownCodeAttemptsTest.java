package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.UnknownCodeAttempts.MOST_IN_A_MINUTE;
import static io.sanshan.domain.shared.AggregateScenario.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.AttemptCommand.RecordLeftOutCodes;
import io.sanshan.domain.coupon.AttemptCommand.RecordUnknownCode;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodeTried;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodesLeftOut;
import io.sanshan.domain.ids.AttemptsId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AggregateScenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownCodeAttemptsTest {

    private static final StoreId BUND = StoreId.named("Bund");
    private static final AttemptsId DAY = AttemptsId.of(BUND, LocalDate.of(2026, 3, 1));

    private static final class Scenario extends AggregateScenario<Scenario> {
        Scenario() {
            super(UnknownCodeAttempts.class);
        }

        Scenario tried(int times) {
            return given(Collections.nCopies(times, event("W8YB")).toArray());
        }

        Scenario tried(String asked) {
            return given(event("W8YB"), Map.of(UnknownCodeAttempts.ASKED, asked));
        }
    }

    private static Scenario atNoon() {
        return new Scenario();
    }

    private static RecordUnknownCode record(@Nullable String ending) {
        return recordAt(NOON, ending);
    }

    private static RecordUnknownCode recordAt(String asked) {
        return recordAt(Instant.parse(asked), "W8YB");
    }

    private static RecordUnknownCode recordAt(Instant asked, @Nullable String ending) {
        return new RecordUnknownCode(DAY, BUND, asked, ending);
    }

    private static UnknownCodeTried event(@Nullable String ending) {
        return new UnknownCodeTried(DAY, BUND, ending);
    }

    @Test
    void theFirstOfADayOpensItsStream() {
        atNoon().when(record("W8YB")).records(event("W8YB"));
    }

    @Test
    void whatCanBeNoCodeIsKeptWithoutAWordOfIt() {
        atNoon().tried(1).when(record(null)).records(event(null));
    }

    @Test
    void anEndingIsAQuarterOfACode() {
        assertThat(new CouponCode("7K3M9QX2T4W8YB6C").ending()).isEqualTo("YB6C");
    }

    @Nested
    class WithinAMinute {

        @Test
        void theLastOneThatFitsIsKept() {
            atNoon().tried(MOST_IN_A_MINUTE - 1)
                    .when(recordAt("2026-03-01T12:00:59.999Z"))
                    .records(event("W8YB"));
        }

        @Test
        void oneMoreIsNot() {
            atNoon().tried(MOST_IN_A_MINUTE)
                    .when(recordAt("2026-03-01T12:00:59.999Z"))
                    .refuses(AttemptRefusal.ENOUGH_KEPT, MOST_IN_A_MINUTE);
        }

        @Test
        void theNextMinuteKeepsAnew() {
            atNoon().tried(MOST_IN_A_MINUTE)
                    .when(recordAt("2026-03-01T12:01:00Z"))
                    .records(event("W8YB"));
        }

        @Test
        void theNextMinuteIsCountedFromItsFirst() {
            atNoon().tried(MOST_IN_A_MINUTE)
                    .at("2026-03-01T12:01:00Z")
                    .tried(MOST_IN_A_MINUTE)
                    .when(recordAt("2026-03-01T12:01:30Z"))
                    .refuses(AttemptRefusal.ENOUGH_KEPT, MOST_IN_A_MINUTE);
        }

        @Test
        void minutesThatATillNamesByTurnsAreOne() {
            Scenario store = atNoon();
            for (int i = 0; i < MOST_IN_A_MINUTE; i++) {
                store.at(i % 2 == 0 ? "2026-03-01T11:58:00Z" : "2026-03-01T12:03:00Z")
                        .tried("2026-03-01T12:00:10Z");
            }
            store.at("2026-03-01T11:58:00Z")
                    .when(recordAt("2026-03-01T12:00:30Z"))
                    .refuses(AttemptRefusal.ENOUGH_KEPT, MOST_IN_A_MINUTE);
        }

        @Test
        void aNodeWhoseClockIsBehindFindsNoMoreRoom() {
            atNoon().tried(MOST_IN_A_MINUTE)
                    .when(recordAt("2026-03-01T11:59:59Z"))
                    .refuses(AttemptRefusal.ENOUGH_KEPT, MOST_IN_A_MINUTE);
        }
    }

    @Nested
    class BeyondTheBound {

        @Test
        void onlyTheirNumberIsKept() {
            atNoon().tried(MOST_IN_A_MINUTE)
                    .when(new RecordLeftOutCodes(DAY, BUND, 321))
                    .records(new UnknownCodesLeftOut(DAY, BUND, 321));
        }

        @Test
        void theirNumberTakesNoPlaceInTheMinute() {
            atNoon().tried(MOST_IN_A_MINUTE - 1)
                    .given(new UnknownCodesLeftOut(DAY, BUND, 321))
                    .when(record("W8YB"))
                    .records(event("W8YB"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1})
        void nothingLeftOutIsNoRecord(int count) {
            atNoon().when(new RecordLeftOutCodes(DAY, BUND, count)).refuses(AttemptRefusal.NOTHING_LEFT_OUT);
        }
    }
}
