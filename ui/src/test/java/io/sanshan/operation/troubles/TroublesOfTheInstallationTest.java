package io.sanshan.operation.troubles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.letter.Letters;
import io.sanshan.application.operation.Installation;
import io.sanshan.application.operation.StandingReader;
import io.sanshan.application.operation.StandingReaders;
import io.sanshan.application.operation.Trouble;
import io.sanshan.application.operation.Trouble.Kind;
import io.sanshan.application.operation.Troubles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TroublesOfTheInstallationTest {

    private final Installation installation = mock(Installation.class);
    private final StandingReaders readers = mock(StandingReaders.class);
    private final Letters letters = mock(Letters.class);
    private final Troubles troubles = new TroublesOfTheInstallation(installation, readers, letters);

    @Test
    void areNoneWhereAllIsWell() {
        when(installation.putOff()).thenReturn(Map.of("campaigns-due", 0L));
        assertThat(troubles.now()).isEmpty();
    }

    @Test
    void areReadersThatStandLettersAndWorkThatFails() {
        when(readers.now())
                .thenReturn(
                        List.of(new StandingReader("coupon-wallet", 3, 9, Duration.ofMinutes(1), true, null, null)));
        when(letters.count()).thenReturn(2L);
        when(installation.putOff()).thenReturn(Map.of("campaigns-due", 1L, "coupons-expiring", 0L));
        assertThat(troubles.now())
                .containsExactlyInAnyOrder(
                        new Trouble(Kind.READER_STANDS, "coupon-wallet"),
                        new Trouble(Kind.DEAD_LETTERS, ""),
                        new Trouble(Kind.WORK_PUT_OFF, "campaigns-due"));
    }

    /** Half of the answer would be told as the end of the other half. */
    @Test
    void areNotKnownWhereAStoreDoesNotAnswer() {
        when(letters.count()).thenThrow(new IllegalStateException("away"));
        assertThatThrownBy(troubles::now).hasMessage("away");
    }
}
