package io.sanshan.domain.till;

import static io.sanshan.domain.till.TillDeviceScenario.BUND;
import static io.sanshan.domain.till.TillDeviceScenario.FIRST;
import static io.sanshan.domain.till.TillDeviceScenario.KEY;
import static io.sanshan.domain.till.TillDeviceScenario.noDeviceYet;

import io.sanshan.domain.till.TillDeviceCommand.RegisterTillDevice;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRegistered;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P50")
class RegisterTillDeviceTest {

    private static RegisterTillDevice named(String name) {
        return new RegisterTillDevice(FIRST, BUND, name, KEY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, ANameIsShort.MOST})
    void recordsTheDeviceWithWhatItsKeyIsRecognisedBy(int length) {
        String name = "𠮷".repeat(length);
        noDeviceYet().when(named(name)).records(new TillDeviceRegistered(FIRST, BUND, name, KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void refusesADeviceThatNobodyCanName(String blank) {
        noDeviceYet().when(named(blank)).refuses(TillDeviceRefusal.NAME_MISSING);
    }

    @Test
    void refusesANameThatNobodyReads() {
        noDeviceYet()
                .when(named("x".repeat(ANameIsShort.MOST + 1)))
                .refuses(TillDeviceRefusal.NAME_TOO_LONG, ANameIsShort.MOST);
    }
}
