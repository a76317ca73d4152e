package io.sanshan.application.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.SenderOfTest;
import io.sanshan.application.shared.projection.People;
import io.sanshan.domain.guide.GuideCommand.AssignGuideToStore;
import io.sanshan.domain.guide.GuideCommand.CorrectGuide;
import io.sanshan.domain.guide.GuideCommand.HireGuide;
import io.sanshan.domain.guide.GuideCommand.ResignGuide;
import io.sanshan.domain.guide.GuideCommand.TransferGuide;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a request for a guide. */
class GuideCommandsTest {

    private static final GuideId NORA = People.NORA;
    private static final Request REQUEST = Request.of(People.HEADQUARTERS, Instant.parse("2026-03-02T09:00:00Z"));

    private final SenderOfTest sender = new SenderOfTest();
    private final GuideCommands guides = new GuideCommandDoor(sender);

    private HireGuide hired() {
        return (HireGuide) sender.sent().getFirst();
    }

    @Test
    void hiresWithAWholeNameAndNoEmptyPhone() {
        assertThat(guides.hire(REQUEST, new NewGuide(NORA, " Nora Nord ", "  ", null)))
                .isEqualTo(Outcome.done());
        assertThat(sender.sent()).hasSize(1);
        assertThat(hired().name()).isEqualTo(Personal.of("Nora Nord"));
        assertThat(hired().phone()).isNull();
    }

    @Test
    void assignsToTheStoreThatIsNamedAsAFurtherStepOfTheSameRequest() {
        guides.hire(REQUEST, new NewGuide(NORA, "Nora Nord", "+15550100777", People.NORTH));
        assertThat(sender.sent()).last().isEqualTo(new AssignGuideToStore(NORA, People.NORTH));
        assertThat(sender.occasions())
                .extracting(Occasion::commandId)
                .containsExactly(REQUEST.commandId(), REQUEST.commandId() + "/assign");
    }

    @Test
    void assignsNobodyWhoWasNotHired() {
        Refusal refusal = Refusal.of(LogRefusal.EXISTS);
        sender.refuse(refusal);
        assertThat(guides.hire(REQUEST, new NewGuide(NORA, "Nora Nord", null, People.NORTH)))
                .isEqualTo(Outcome.refused(refusal));
        assertThat(sender.sent()).hasSize(1);
    }

    @Test
    void givesEachGuideACodeThatIsNotToBeGuessed() {
        IntStream.range(0, 50)
                .forEach(i -> guides.hire(REQUEST, new NewGuide(GuideId.named("g" + i), "Guide", null, null)));
        assertThat(sender.sent().stream().map(command -> ((HireGuide) command).code()))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.length() == GuideCommandDoor.CODE_LENGTH);
    }

    @Test
    void sendsWhatElseIsAskedFor() {
        guides.transfer(REQUEST, NORA, People.SOUTH);
        guides.correct(REQUEST, NORA, "Nora Süd", " +15550100778 ");
        guides.resign(REQUEST, NORA);
        assertThat(sender.sent())
                .containsExactly(
                        new TransferGuide(NORA, People.SOUTH),
                        new CorrectGuide(NORA, Personal.of("Nora Süd"), Personal.of("+15550100778")),
                        new ResignGuide(NORA));
    }
}
