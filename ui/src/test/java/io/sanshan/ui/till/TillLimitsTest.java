package io.sanshan.ui.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sanshan.application.store.StoreQueries;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often a device may ask, and somebody may try what there is not. */
@Tag("P50")
class TillLimitsTest {

    private static final TillDeviceId FIRST = TillDeviceId.named("first");
    private static final TillDeviceId SECOND = TillDeviceId.named("second");
    private static final StoreId STORE = StoreId.named("store");
    private static final String ADDRESS = "192.0.2.7";
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final TillKey GOOD = TillKey.drawn();

    private final Clock clock = mock(Clock.class);
    private final TillDeviceQueries devices = mock(TillDeviceQueries.class);
    private final TillLimits limits;
    private final TillKeys keys;

    TillLimitsTest() {
        at(NOW);
        limits = new TillLimits(50, 100, 3, 2, clock);
        keys = new TillKeys(devices, mock(StoreQueries.class), limits, clock);
    }

    @BeforeEach
    void oneGoodKey() {
        when(devices.byKey(any(), any())).thenReturn(Optional.empty());
        when(devices.byKey(any(), eq(GOOD)))
                .thenReturn(Optional.of(
                        new TillDeviceCard(FIRST, STORE, "Till 1", GOOD.hash(), null, null, NOW, null, null, null)));
    }

    private void at(Instant moment) {
        when(clock.instant()).thenReturn(moment);
        when(clock.millis()).thenReturn(moment.toEpochMilli());
    }

    private static void assertLater(ThrowingCallable asked, TillCode code) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(TillProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.retryAfter()).isPositive();
        });
    }

    @Test
    void aDeviceAsksAHundredTimesAtOnceAndThenFiftyTimesASecond() {
        for (int i = 0; i < 100; i++) {
            limits.requestOf(FIRST);
        }
        assertLater(() -> limits.requestOf(FIRST), TillCode.TOO_MANY_REQUESTS);
        limits.requestOf(SECOND);
        at(NOW.plusSeconds(1));
        for (int i = 0; i < 50; i++) {
            limits.requestOf(FIRST);
        }
        assertLater(() -> limits.requestOf(FIRST), TillCode.TOO_MANY_REQUESTS);
    }

    @Test
    void aStoreTriesAFewCodesThatAreNone() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.lookupOf(STORE, () -> Optional.of("found"))).contains("found");
        }
        limits.lookupOf(STORE, Optional::empty);
        limits.lookupOf(STORE, Optional::empty);
        assertLater(() -> limits.lookupOf(STORE, () -> Optional.of("found")), TillCode.TOO_MANY_UNKNOWN);
        assertThat(limits.lookupOf(StoreId.named("another"), () -> Optional.of("found")))
                .contains("found");
    }

    @Test
    void wrongKeysFromAnAddressKeepNobodyOutWhoWasThereBefore() {
        assertThat(keys.require(GOOD, ADDRESS).caller().device()).isEqualTo(FIRST);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> keys.require(TillKey.drawn(), ADDRESS))
                    .isInstanceOfSatisfying(TillProblem.class, problem -> assertThat(problem.code())
                            .isEqualTo(TillCode.KEY_NOT_GOOD));
        }
        assertLater(() -> keys.require(TillKey.drawn(), ADDRESS), TillCode.TOO_MANY_WRONG_KEYS);
        verify(devices, times(4)).byKey(any(), any());
        assertThat(keys.require(GOOD, ADDRESS).caller().device()).isEqualTo(FIRST);
        assertThatThrownBy(() -> keys.require(TillKey.drawn(), "192.0.2.8"))
                .isInstanceOfSatisfying(
                        TillProblem.class, problem -> assertThat(problem.code()).isEqualTo(TillCode.KEY_NOT_GOOD));
    }

    @Test
    void aKeyIsLookedUpOnceASecondAtMost() {
        for (int i = 0; i < 20; i++) {
            keys.require(GOOD, ADDRESS);
        }
        verify(devices, atMost(3)).byKey(any(), any());
        assertThat(TillKeys.SEEN).isLessThan(Duration.ofSeconds(2));
    }
}
