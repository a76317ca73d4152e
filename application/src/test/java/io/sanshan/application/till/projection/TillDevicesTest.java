package io.sanshan.application.till.projection;

import static io.sanshan.application.shared.projection.People.AUDITOR;
import static io.sanshan.application.shared.projection.People.HEADQUARTERS;
import static io.sanshan.application.shared.projection.People.NORA_HERSELF;
import static io.sanshan.application.shared.projection.People.NORTH;
import static io.sanshan.application.shared.projection.People.NORTH_MANAGER;
import static io.sanshan.application.shared.projection.People.SOUTH;
import static io.sanshan.application.shared.projection.People.SOUTH_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.process.SetClock;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.till.TillDeviceEvent;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceKeyRotated;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRegistered;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRevoked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P50")
@ParameterizedClass
@MethodSource("io.sanshan.application.shared.projection.TestDatabase#kinds")
class TillDevicesTest {

    private static final Caller SYSTEM = new Caller.System("till");
    private static final Instant REGISTERED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant ROTATED = Instant.parse("2026-03-09T01:00:00Z");
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final TillDeviceId FIRST = TillDeviceId.named("first");
    private static final TillDeviceId SECOND = TillDeviceId.named("second");
    private static final TillDeviceId ELSEWHERE = TillDeviceId.named("elsewhere");
    private static final TillKey KEY = new TillKey("first key");
    private static final TillKey NEXT = new TillKey("next key");
    private static final TillKey LAST = new TillKey("last key");
    private static final SetClock CLOCK = new SetClock(REGISTERED.toString());

    private final ReadModelScenario brand;
    private final TillDeviceQueries devices;

    TillDevicesTest(String database) {
        CLOCK.set(REGISTERED.toString());
        brand = ReadModelScenario.shared(
                        database,
                        Map.of(Clock.class, CLOCK),
                        "io.sanshan.application.till.projection",
                        "io.sanshan.application.shared")
                .at(REGISTERED)
                .happened(
                        new TillDeviceRegistered(FIRST, NORTH, "Till 1", KEY.hash()),
                        new TillDeviceRegistered(SECOND, NORTH, "Till 2", new TillKey("second").hash()),
                        new TillDeviceRegistered(ELSEWHERE, SOUTH, "Till 1", new TillKey("elsewhere").hash()));
        devices = brand.bean(TillDeviceQueries.class);
    }

    private void rotated(TillKey key, Duration overlap) {
        brand.at(ROTATED).happened(new TillDeviceKeyRotated(FIRST, key.hash(), ROTATED.plus(overlap)));
        CLOCK.set(ROTATED.toString());
    }

    private boolean opens(TillKey key) {
        return devices.byKey(SYSTEM, key)
                .filter(card -> card.device().equals(FIRST))
                .isPresent();
    }

    @Test
    void aCardIsTheFoldOfItsEvents() {
        rotated(NEXT, OVERLAP);
        TillDeviceCard card = devices.byKey(SYSTEM, NEXT).orElseThrow();
        assertThat(card)
                .isEqualTo(new TillDeviceCard(
                        FIRST,
                        NORTH,
                        "Till 1",
                        NEXT.hash(),
                        KEY.hash(),
                        ROTATED.plus(OVERLAP),
                        REGISTERED,
                        ROTATED,
                        null,
                        null));
        TillDeviceCard fold = null;
        for (RecordedEvent event : brand.bean(EventLog.class).stream(FIRST.value(), 0)) {
            fold = TillDeviceCard.evolve(fold, (TillDeviceEvent) event.payload(), event.occasion());
        }
        assertThat(devices.list(HEADQUARTERS, NORTH)).contains(fold);
        assertThat(card).hasToString("TillDeviceCard[" + FIRST + ", " + NORTH + ']');
    }

    @Test
    void bothKeysOpenUntilTheOverlapEnds() {
        assertThat(opens(KEY)).isTrue();
        assertThat(opens(NEXT)).isFalse();
        rotated(NEXT, OVERLAP);
        assertThat(opens(KEY)).isTrue();
        assertThat(opens(NEXT)).isTrue();
        CLOCK.set(ROTATED.plus(OVERLAP).toString());
        assertThat(opens(KEY)).isFalse();
        assertThat(opens(NEXT)).isTrue();
    }

    @Test
    void withoutAnOverlapTheKeyBeforeEndsAtOnce() {
        rotated(NEXT, Duration.ZERO);
        assertThat(opens(KEY)).isFalse();
        assertThat(opens(NEXT)).isTrue();
    }

    @Test
    void ofThreeKeysTheFirstEndsWithTheSecondRotation() {
        rotated(NEXT, OVERLAP);
        rotated(LAST, OVERLAP);
        assertThat(opens(KEY)).isFalse();
        assertThat(opens(NEXT)).isTrue();
        assertThat(opens(LAST)).isTrue();
    }

    @Test
    void revokingEndsBothKeys() {
        rotated(NEXT, OVERLAP);
        brand.happened(new TillDeviceRevoked(FIRST));
        assertThat(opens(KEY)).isFalse();
        assertThat(opens(NEXT)).isFalse();
        assertThat(devices.list(AUDITOR, NORTH))
                .extracting(TillDeviceCard::device)
                .containsExactly(SECOND, FIRST);
    }

    @Test
    void aStoreManagerReadsHerOwnStoresDevicesAndNobodyElseLooksUpAKey() {
        assertThat(devices.list(NORTH_MANAGER, NORTH))
                .extracting(TillDeviceCard::device)
                .containsExactly(FIRST, SECOND);
        assertThatThrownBy(() -> devices.list(SOUTH_MANAGER, NORTH)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> devices.list(NORA_HERSELF, NORTH)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> devices.byKey(HEADQUARTERS, KEY)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> devices.byKey(new Caller.Till(FIRST, NORTH), KEY))
                .isInstanceOf(NotAllowed.class);
    }
}
