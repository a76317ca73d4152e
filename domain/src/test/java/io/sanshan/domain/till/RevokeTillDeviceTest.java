package io.sanshan.domain.till;

import static io.sanshan.domain.till.TillDeviceScenario.FIRST;
import static io.sanshan.domain.till.TillDeviceScenario.aDevice;

import io.sanshan.domain.till.TillDeviceCommand.RevokeTillDevice;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRevoked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P50")
class RevokeTillDeviceTest {

    @Test
    void endsItsKeys() {
        aDevice().when(new RevokeTillDevice(FIRST)).records(new TillDeviceRevoked(FIRST));
        aDevice().withANextKey().when(new RevokeTillDevice(FIRST)).records(new TillDeviceRevoked(FIRST));
    }

    @Test
    void refusesTheSecondTime() {
        aDevice().revoked().when(new RevokeTillDevice(FIRST)).refuses(TillDeviceRefusal.DEVICE_REVOKED);
    }
}
