package io.sanshan.application.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.SenderOfTest;
import io.sanshan.application.shared.projection.People;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.till.TillDeviceCommand.RegisterTillDevice;
import io.sanshan.domain.till.TillDeviceCommand.RevokeTillDevice;
import io.sanshan.domain.till.TillDeviceCommand.RotateTillDeviceKey;
import io.sanshan.domain.till.TillDeviceRefusal;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a request for a till device, and of its key. */
@Tag("P50")
class TillDeviceCommandsTest {

    private static final TillDeviceId FIRST = TillDeviceId.named("first");
    private static final Request REQUEST = Request.of(People.HEADQUARTERS, Instant.parse("2026-03-02T09:00:00Z"));

    private final SenderOfTest sender = new SenderOfTest();
    private final TillDeviceCommands devices = new TillDeviceCommandDoor(sender);

    @Test
    void sendsTheHashOfAKeyAndNeverTheKey() {
        TillKey key = TillKey.drawn();
        assertThat(devices.register(REQUEST, new NewTillDevice(FIRST, People.NORTH, " Till 1 ", key)))
                .isEqualTo(Outcome.done());
        devices.rotate(REQUEST, FIRST, key, 7);
        devices.revoke(REQUEST, FIRST);
        assertThat(sender.sent())
                .containsExactly(
                        new RegisterTillDevice(FIRST, People.NORTH, "Till 1", key.hash()),
                        new RotateTillDeviceKey(FIRST, key.hash(), 7),
                        new RevokeTillDevice(FIRST));
        assertThat(sender.sent().toString()).doesNotContain(key.text());
        assertThat(sender.occasions()).containsOnly(REQUEST.occasion());
    }

    @Test
    void tellsARefusal() {
        Refusal refusal = Refusal.of(TillDeviceRefusal.DEVICE_REVOKED);
        sender.refuse(refusal);
        assertThat(devices.revoke(REQUEST, FIRST)).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void aKeyHas256BitsOfItsOwnAndDoesNotPrintThem() {
        assertThat(Stream.generate(TillKey::drawn).limit(100).map(TillKey::text))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("sanshan_till_[A-Za-z0-9_-]{43}"));
        TillKey key = TillKey.drawn();
        assertThat(key.toString()).doesNotContain(key.text().substring(13));
        assertThat(new TillKey("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
