package io.sanshan.domain.till;

import static io.sanshan.domain.till.TillDeviceScenario.FIRST;
import static io.sanshan.domain.till.TillDeviceScenario.aDevice;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.till.TillDeviceCommand.AllowTillOffline;
import io.sanshan.domain.till.TillDeviceCommand.ForbidTillOffline;
import io.sanshan.domain.till.TillDeviceEvent.TillOfflineAllowed;
import io.sanshan.domain.till.TillDeviceEvent.TillOfflineForbidden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A11")
class AllowTillOfflineTest {

    private static final Money HUNDRED = new Money(10_000, "USD");

    private static AllowTillOffline allowing(int hours, int redemptions, Money money) {
        return new AllowTillOffline(FIRST, hours, redemptions, money);
    }

    @Test
    void allowsIt() {
        aDevice()
                .when(allowing(1, 1, new Money(1, "USD")))
                .records(new TillOfflineAllowed(FIRST, 1, 1, new Money(1, "USD")));
        aDevice()
                .offline()
                .when(allowing(72, 1_000, HUNDRED))
                .records(new TillOfflineAllowed(FIRST, 72, 1_000, HUNDRED));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 73})
    void refusesHoursOutOfRange(int hours) {
        aDevice().when(allowing(hours, 1, HUNDRED)).refuses(TillDeviceRefusal.OFFLINE_HOURS_OUT_OF_RANGE, 72);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void refusesRedemptionsOutOfRange(int redemptions) {
        aDevice()
                .when(allowing(1, redemptions, HUNDRED))
                .refuses(TillDeviceRefusal.OFFLINE_REDEMPTIONS_OUT_OF_RANGE, 1_000);
    }

    @Test
    void refusesNoMoney() {
        aDevice().when(allowing(1, 1, Money.zero("USD"))).refuses(TillDeviceRefusal.OFFLINE_MONEY_OUT_OF_RANGE);
    }

    @Test
    void forbidsWhatIsAllowed() {
        aDevice().offline().when(new ForbidTillOffline(FIRST)).records(new TillOfflineForbidden(FIRST));
        aDevice().when(new ForbidTillOffline(FIRST)).refuses(TillDeviceRefusal.OFFLINE_NOT_ALLOWED);
    }

    @Test
    void changesNothingOfARevokedDevice() {
        aDevice().revoked().when(allowing(1, 1, HUNDRED)).refuses(TillDeviceRefusal.DEVICE_REVOKED);
        aDevice().offline().revoked().when(new ForbidTillOffline(FIRST)).refuses(TillDeviceRefusal.DEVICE_REVOKED);
    }
}
