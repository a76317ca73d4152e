package io.sanshan.application.coupon;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.coupon.CodeList.Fault;
import io.sanshan.application.coupon.CodeList.Kind;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.StreamsAlone;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeCommand.PlanCodes;
import io.sanshan.domain.coupon.CodeRefusal;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of codes that somebody brings. */
@Tag("P4")
class CodeBatchCommandDoorTest {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    private final Map<String, CodesPlanned> planned = new HashMap<>();
    private final CodesInMemory directory = new CodesInMemory();
    private CommandSender sender = (command, _) -> {
        PlanCodes plan = (PlanCodes) command;
        planned.put(plan.batch().value(), new CodesPlanned(plan.batch(), plan.template(), plan.codes()));
        return Outcome.done();
    };
    private final CodeBatchCommands door = new CodeBatchCommandDoor(
            (command, occasion) -> sender.send(command, occasion),
            new StreamsAlone() {
                @Override
                public List<RecordedEvent> stream(String stream, long fromSequence) {
                    CodesPlanned first = planned.get(stream);
                    return first == null
                            ? List.of()
                            : List.of(new RecordedEvent(
                                    stream + "#0", stream, 0, NOW, request().occasion(), first));
                }
            },
            directory,
            directory.makerOfThese(),
            new KeysInMemory(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static Request request() {
        return Request.of(HEADQUARTERS, NOW);
    }

    private static CodeBatchId batch(Request request) {
        return CodeBatchId.named(request.commandId());
    }

    private Outcome take(Request request, String... lines) {
        return door.takeList(request, TEN_OFF, List.of(lines));
    }

    @Test
    void areTakenAsAWholeAndKeptByTheirHashes() {
        Request request = request();
        assertThat(take(request, "spring-0001", "", " SPRING 0002 ")).isEqualTo(Outcome.done());
        assertThat(directory.places())
                .containsOnlyKeys(CodesInMemory.hash("SPRING0001"), CodesInMemory.hash("SPRING0002"));
        assertThat(planned)
                .containsEntry(
                        batch(request).value(), new CodesPlanned(batch(request), TEN_OFF, new BatchCodes.Listed(2)));
        assertThat(take(request, "spring-0001", "", " SPRING 0002 ")).isEqualTo(Outcome.done());
    }

    @Test
    void areToldWhichLinesAreWrongAndNothingIsTaken() {
        take(request(), "SPRING0001");
        List<String> lines = List.of("code", "?", "SPRING0003", "spring-0001", "", "SPRING-0003");
        assertThat(door.check(request(), lines))
                .isEqualTo(new CodeList(
                        3,
                        List.of(
                                new Fault(2, Kind.MALFORMED, 0),
                                new Fault(4, Kind.TAKEN, 0),
                                new Fault(6, Kind.TWICE, 3)),
                        3));
        assertThat(door.takeList(request(), TEN_OFF, lines))
                .isEqualTo(Outcome.refused(Refusal.of(CodeRefusal.LIST_FAULTY, 3, 2)));
        assertThat(directory.places()).hasSize(1);
    }

    @Test
    void areTakenByTheSameRequestAfterItWasCutOff() {
        Request request = request();
        CommandSender works = sender;
        sender = (_, _) -> {
            throw new IllegalStateException("the process ends here");
        };
        assertThatThrownBy(() -> take(request, "SPRING0001", "SPRING0002")).hasMessage("the process ends here");
        assertThat(directory.places()).hasSize(2);
        sender = works;
        assertThat(take(request, "SPRING0001", "SPRING0002")).isEqualTo(Outcome.done());
        assertThat(directory.places().values()).allMatch(place -> place.batch().equals(batch(request)));
    }

    @Test
    void areTakenByAnotherRequestAfterTheFirstWasCutOff() {
        directory.add(CodeBatchId.named("cut off"), Map.of(1, CodesInMemory.hash("SPRING0002")));
        Request request = request();
        assertThat(take(request, "SPRING0001", "SPRING0002")).isEqualTo(Outcome.done());
        assertThat(directory.places().values()).allMatch(place -> place.batch().equals(batch(request)));
        directory.add(CodeBatchId.named("cut off too"), Map.of(1, CodesInMemory.hash("WELCOME")));
        assertThat(door.plan(request(), TEN_OFF, new BatchCodes.Generic("welcome", null)))
                .isEqualTo(Outcome.done());
    }

    @Test
    void leaveNothingBehindWhereTheirBatchIsRefused() {
        Outcome no = Outcome.refused(Refusal.of(CouponRefusal.TEMPLATE_CLOSED));
        sender = (_, _) -> no;
        assertThat(take(request(), "SPRING0001")).isEqualTo(no);
        assertThat(directory.places()).isEmpty();
        assertThat(take(request(), "", " ")).isEqualTo(Outcome.refused(Refusal.of(CodeRefusal.BATCH_SIZE, 100_000)));
    }

    @Test
    void haveNoCodeOfAnotherBatch() {
        assertThat(door.plan(request(), TEN_OFF, new BatchCodes.Generic("WELCOME", 5)))
                .isEqualTo(Outcome.done());
        assertThat(door.plan(request(), TEN_OFF, new BatchCodes.Generic("we1come", null)))
                .isEqualTo(Outcome.refused(Refusal.of(CodeRefusal.CODE_TAKEN)));
        assertThat(take(request(), "wel-come")).isEqualTo(Outcome.refused(Refusal.of(CodeRefusal.LIST_FAULTY, 1, 1)));
    }
}
