package io.sanshan.application.coupon;

import static io.sanshan.application.shared.projection.Brand.*;
import static io.sanshan.domain.coupon.UnknownCodeAttempts.MOST_IN_A_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.SenderOfTest;
import io.sanshan.application.shared.process.SetClock;
import io.sanshan.domain.coupon.AttemptCommand.RecordLeftOutCodes;
import io.sanshan.domain.coupon.AttemptCommand.RecordUnknownCode;
import io.sanshan.domain.coupon.AttemptRefusal;
import io.sanshan.domain.ids.AttemptsId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P16")
class AttemptCommandDoorTest {

    private static final String NOW = "2026-03-10T10:00:30Z";
    private static final String NEXT_MINUTE = "2026-03-10T10:01:00Z";
    private static final Outcome NOT_KEPT = Outcome.refused(Refusal.of(AttemptRefusal.ENOUGH_KEPT, MOST_IN_A_MINUTE));

    private final SenderOfTest sender = new SenderOfTest();
    private final SetClock clock = new SetClock(NOW);
    private final LeftOutAttempts leftOut = new LeftOutAttempts(sender, clock);
    private final AttemptCommands door = new AttemptCommandDoor(sender, leftOut, clock);

    private static AttemptsId attempts(StoreId store) {
        return AttemptsId.of(store, LocalDate.of(2026, 3, 10));
    }

    private Outcome tried(Caller caller, String typed) {
        return door.unknownCode(Request.of(caller, clock.instant()), typed);
    }

    private void tried(Caller caller, int times) {
        for (int i = 0; i < times; i++) {
            tried(caller, "no code");
        }
    }

    @Test
    void ofACodeOnlyItsEndingLeavesTheDoor() {
        assertThat(tried(MANAGER_OF_NORTH, "7k3m-9qx2-t4w8-yb6c")).isEqualTo(Outcome.done());
        assertThat(sender.sent())
                .containsExactly(new RecordUnknownCode(attempts(NORTH), NORTH, clock.instant(), "YB6C"));
        assertThat(sender.occasions().getFirst().actor()).isEqualTo(MANAGER_OF_NORTH.actor());
    }

    @Test
    void ofWhatIsNoCodeNothingLeavesTheDoor() {
        tried(TILL_OF_NORTH, "+1 201 555 0101");
        assertThat(sender.sent()).containsExactly(new RecordUnknownCode(attempts(NORTH), NORTH, clock.instant(), null));
    }

    @Test
    void whoWorksInNoStoreTriesNothing() {
        assertThatThrownBy(() -> tried(HEADQUARTERS, "no code")).isInstanceOf(NotAllowed.class);
        assertThat(sender.sent()).isEmpty();
    }

    @Test
    void beyondTheBoundAStoreIsCountedAndOthersAreNot() {
        tried(MANAGER_OF_NORTH, MOST_IN_A_MINUTE - 1);
        assertThat(tried(TILL_OF_NORTH, "no code")).isEqualTo(Outcome.done());
        assertThat(tried(TILL_OF_NORTH, "no code")).isEqualTo(NOT_KEPT);
        assertThat(tried(MANAGER_OF_SOUTH, "no code")).isEqualTo(Outcome.done());
        assertThat(sender.sent()).hasSize(MOST_IN_A_MINUTE + 1);
    }

    @Test
    void theirNumberIsToldOnceWhenTheMinuteIsOver() {
        tried(TILL_OF_NORTH, MOST_IN_A_MINUTE + 3);
        leftOut.tick();
        assertThat(sender.sent()).hasSize(MOST_IN_A_MINUTE);

        clock.set(NEXT_MINUTE);
        leftOut.tick();
        leftOut.tick();
        assertThat(sender.sent())
                .hasSize(MOST_IN_A_MINUTE + 1)
                .last()
                .isEqualTo(new RecordLeftOutCodes(attempts(NORTH), NORTH, 3));
        assertThat(sender.occasions().getLast().occurredAt()).isEqualTo(Instant.parse("2026-03-10T10:00:00Z"));
    }

    @Test
    void nothingIsToldOfAMinuteThatKeptAll() {
        tried(TILL_OF_NORTH, MOST_IN_A_MINUTE);
        clock.set(NEXT_MINUTE);
        leftOut.tick();
        assertThat(sender.sent()).hasSize(MOST_IN_A_MINUTE);
    }

    @Test
    void theNextMinuteKeepsAnew() {
        tried(TILL_OF_NORTH, MOST_IN_A_MINUTE + 1);
        clock.set(NEXT_MINUTE);
        assertThat(tried(TILL_OF_NORTH, "no code")).isEqualTo(Outcome.done());
    }

    @Test
    void whatAnotherNodeLeftNoRoomForIsCountedToo() {
        sender.refuse(Refusal.of(AttemptRefusal.ENOUGH_KEPT, MOST_IN_A_MINUTE));
        assertThat(tried(TILL_OF_NORTH, "no code")).isEqualTo(NOT_KEPT);
        clock.set(NEXT_MINUTE);
        leftOut.tick();
        assertThat(sender.sent()).last().isEqualTo(new RecordLeftOutCodes(attempts(NORTH), NORTH, 1));
    }

    @Test
    void aCountThatTheLogDoesNotTakeIsToldLaterUnderTheSameId() {
        tried(TILL_OF_NORTH, MOST_IN_A_MINUTE + 2);
        clock.set(NEXT_MINUTE);
        sender.onSend(AttemptCommandDoorTest::logIsAway);
        assertThatThrownBy(leftOut::tick).isInstanceOf(IllegalStateException.class);
        String id = sender.occasions().getLast().commandId();
        sender.clear();
        leftOut.tick();
        leftOut.tick();
        assertThat(sender.sent()).containsExactly(new RecordLeftOutCodes(attempts(NORTH), NORTH, 2));
        assertThat(sender.occasions().getFirst().commandId()).isEqualTo(id);
    }

    @Test
    void aCountThatIsRefusedIsToldLater() {
        tried(TILL_OF_NORTH, MOST_IN_A_MINUTE + 2);
        clock.set(NEXT_MINUTE);
        sender.refuse(Refusal.of(LogRefusal.EXISTS));
        leftOut.tick();
        sender.clear();
        leftOut.tick();
        assertThat(sender.sent()).containsExactly(new RecordLeftOutCodes(attempts(NORTH), NORTH, 2));
    }

    @Test
    void aNodeThatStopsTellsItsLastMinute() {
        tried(TILL_OF_NORTH, MOST_IN_A_MINUTE + 2);
        leftOut.stop();
        assertThat(sender.sent()).last().isEqualTo(new RecordLeftOutCodes(attempts(NORTH), NORTH, 2));
    }

    @Test
    void aNodeStopsWithoutTheLogToo() {
        tried(TILL_OF_NORTH, MOST_IN_A_MINUTE + 2);
        sender.onSend(AttemptCommandDoorTest::logIsAway);
        leftOut.stop();
        assertThat(sender.sent()).last().isInstanceOf(RecordLeftOutCodes.class);
    }

    @Test
    void minutesThatATillNamesByTurnsAreOne() {
        for (int i = 0; i < 3 * MOST_IN_A_MINUTE; i++) {
            Instant named = clock.instant().plus(i % 2 == 0 ? -4 : 4, ChronoUnit.MINUTES);
            door.unknownCode(Request.of(TILL_OF_NORTH, named), "no code");
            leftOut.tick();
        }
        assertThat(sender.sent()).hasSize(MOST_IN_A_MINUTE);
        assertThat(sender.occasions().getFirst().occurredAt()).isEqualTo("2026-03-10T09:56:30Z");
        clock.set(NEXT_MINUTE);
        leftOut.tick();
        assertThat(sender.sent())
                .last()
                .isEqualTo(new RecordLeftOutCodes(attempts(NORTH), NORTH, 2 * MOST_IN_A_MINUTE));
    }

    @Test
    void aDayThatATillNamesIsNotTheStreams() {
        clock.set("2026-03-10T00:00:30Z");
        door.unknownCode(Request.of(TILL_OF_NORTH, Instant.parse("2026-03-09T23:58:00Z")), "no code");
        assertThat(sender.sent()).containsExactly(new RecordUnknownCode(attempts(NORTH), NORTH, clock.instant(), null));
    }

    @Test
    void oneRequestThatIsRepeatedIsOneAttempt() {
        Request request = Request.of(TILL_OF_NORTH, clock.instant());
        for (int i = 0; i < MOST_IN_A_MINUTE + 5; i++) {
            door.unknownCode(request, "no code");
        }
        tried(TILL_OF_NORTH, MOST_IN_A_MINUTE - 1);
        clock.set(NEXT_MINUTE);
        leftOut.tick();
        assertThat(sender.sent()).allMatch(RecordUnknownCode.class::isInstance);
        assertThat(sender.occasions().stream().map(Occasion::commandId).distinct())
                .hasSize(MOST_IN_A_MINUTE);
    }

    @Test
    void oneThatIsLeftOutAndRepeatedIsCountedOnce() {
        tried(TILL_OF_NORTH, MOST_IN_A_MINUTE);
        Request request = Request.of(TILL_OF_NORTH, clock.instant());
        for (int i = 0; i < 5; i++) {
            assertThat(door.unknownCode(request, "no code")).isEqualTo(NOT_KEPT);
        }
        clock.set(NEXT_MINUTE);
        leftOut.tick();
        assertThat(sender.sent()).last().isEqualTo(new RecordLeftOutCodes(attempts(NORTH), NORTH, 1));
    }

    @Test
    void whatTheLogHasAlreadyIsNotLeftOut() {
        sender.refuse(Refusal.of(LogRefusal.REPEATED));
        tried(TILL_OF_NORTH, "no code");
        clock.set(NEXT_MINUTE);
        leftOut.tick();
        assertThat(sender.sent()).hasSize(1);
    }

    @Test
    void whereTheLogIsAwayTheAttemptIsCountedAndWhoAskedIsAnswered() {
        sender.onSend(AttemptCommandDoorTest::logIsAway);
        assertThat(tried(TILL_OF_NORTH, "no code")).isEqualTo(Outcome.refused(Refusal.of(AttemptRefusal.LOG_AWAY)));
        sender.clear();
        clock.set(NEXT_MINUTE);
        leftOut.tick();
        assertThat(sender.sent()).containsExactly(new RecordLeftOutCodes(attempts(NORTH), NORTH, 1));
    }

    private static void logIsAway(Object command) {
        throw new IllegalStateException("the log is away: " + command);
    }
}
