package io.sanshan.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.SenderOfTest;
import io.sanshan.application.shared.projection.People;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreCommand.CloseStore;
import io.sanshan.domain.store.StoreCommand.DescribeStore;
import io.sanshan.domain.store.StoreCommand.OpenStore;
import io.sanshan.domain.store.StoreMode;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What becomes of a request for a store. */
class StoreCommandsTest {

    private static final StoreId QUAY = StoreId.named("quay");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Request REQUEST = Request.of(People.HEADQUARTERS, Instant.parse("2026-03-02T09:00:00Z"));

    private final SenderOfTest sender = new SenderOfTest();
    private final StoreCommands stores = new StoreCommandDoor(sender);

    private static StoreDescription description() {
        return new StoreDescription(" Quay ", "East\t", ZONE, StoreMode.AGENT);
    }

    @Test
    void opensAStoreWithoutWhatWasTypedAroundItsName() {
        assertThat(stores.open(REQUEST, QUAY, description())).isEqualTo(Outcome.done());
        assertThat(sender.sent()).containsExactly(new OpenStore(QUAY, "Quay", "East", ZONE, StoreMode.AGENT));
    }

    @Test
    void describesAndClosesUnderTheRequestsOwnId() {
        stores.describe(REQUEST, QUAY, description());
        stores.close(REQUEST, QUAY);
        assertThat(sender.sent())
                .containsExactly(new DescribeStore(QUAY, "Quay", "East", ZONE, StoreMode.AGENT), new CloseStore(QUAY));
        assertThat(sender.occasions()).containsOnly(REQUEST.occasion());
    }

    @Test
    void tellsARefusal() {
        Refusal refusal = Refusal.of(LogRefusal.EXISTS);
        sender.refuse(refusal);
        assertThat(stores.open(REQUEST, QUAY, description())).isEqualTo(Outcome.refused(refusal));
    }
}
