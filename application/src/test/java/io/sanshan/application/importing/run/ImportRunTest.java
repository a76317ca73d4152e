package io.sanshan.application.importing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportFault;
import io.sanshan.application.importing.ImportListener;
import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.importing.ImportSummary;
import io.sanshan.application.importing.journey.DataFolder;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportRunTest {

    private static final String LINE = "Imported: stores 227, members 2228, guides %d, campaigns 14, "
            + "coupon templates 603, redemptions 538 accepted 0 refused, purchases 23414";

    private final LogInMemory log = new LogInMemory();
    private final Heard heard = new Heard();

    @Test
    void bringsAllOfTheShippedDataIn() {
        ImportSummary summary = run(DataFolder.packaged());
        assertThat(summary.line()).isEqualTo(LINE.formatted(summary.guides()));
        assertThat(heard.broken).isEmpty();
        assertThat(heard.progress).extracting(ImportProgress::phase).contains(ImportPhase.values());
        assertThat(heard.progress.getLast().share()).isEqualTo(1.0);
        assertThat(log.all()).allMatch(event -> event.occasion().actor().value().equals("system:import"));
    }

    @Test
    void numbersThePiecesOfEachTemplateFromOne() {
        run(DataFolder.packaged());
        Map<Object, List<Long>> pieces = issued().collect(Collectors.groupingBy(
                CouponId::template, Collectors.mapping(CouponId::piece, Collectors.toList())));
        assertThat(pieces.values()).allSatisfy(numbers -> assertThat(numbers)
                .doesNotHaveDuplicates()
                .allMatch(piece -> piece >= 1 && piece <= numbers.size()));
    }

    @Test
    void sendsNothingOfWhatIsFinished() {
        ImportSummary first = run(DataFolder.packaged());
        int sent = log.sent();
        assertThat(run(DataFolder.packaged())).isEqualTo(first);
        assertThat(log.sent()).isEqualTo(sent);
        assertThat(heard.knownAlready).isTrue();
    }

    @Test
    void changesNothingWhenTheSameRowsComeInAnotherFolder() {
        run(DataFolder.packaged());
        List<String> before = ids();
        run(with(Journey.TARGETS, text -> text + "\n"));
        assertThat(ids().stream().filter(id -> !before.contains(id) && !id.matches("import/[0-9a-f]{64}/.*")))
                .isEmpty();
        assertThat(heard.broken).isEmpty();
    }

    @Test
    void goesOnWhereItWasCutOff() {
        for (int commands : new int[] {100, 31_000, 39_000, 42_000, 60_000}) {
            log.diesAfter(commands);
            assertThatThrownBy(() -> run(DataFolder.packaged())).isInstanceOf(ImportStopped.class);
            log.livesAgain();
        }
        ImportSummary summary = run(DataFolder.packaged());
        assertThat(summary.line()).isEqualTo(LINE.formatted(summary.guides()));
        assertThat(ids()).doesNotHaveDuplicates();

        LogInMemory uncut = new LogInMemory();
        new ImportRun(uncut, uncut, uncut, clock(), () -> false).run(DataFolder.packaged(), new Heard());
        assertThat(texts(log)).isEqualTo(texts(uncut));
    }

    @Test
    void letsRedemptionsOfASecondFolderHavePiecesOfTheirOwn() {
        run(with(Journey.REDEMPTIONS, text -> text.replaceAll("(?m)^.*2017-0[1-4].*\\R", "")));
        long first = issued().count();
        run(DataFolder.packaged());
        assertThat(first).isBetween(1L, 537L);
        assertThat(issued().distinct().count()).isEqualTo(538);
    }

    @Test
    void recordsARedemptionOutsideTheWindowAsRefusedAndGoesOn() {
        ImportSummary summary = run(with(
                Journey.REDEMPTIONS,
                text -> text.replaceFirst("1029,51380041013,26,2017-01-01", "1029,51380041013,26,2017-03-01")));
        assertThat(summary.accepted()).isEqualTo(537);
        assertThat(summary.refused()).isEqualTo(1);
        assertThat(summary.purchases()).isEqualTo(23_414);
        assertThat(heard.broken)
                .containsExactly(new BrokenRow(
                        Journey.REDEMPTIONS,
                        2,
                        ImportFault.OUTSIDE_WINDOW,
                        List.of("2017-03-01", "2016-12-28", "2017-02-19")));
    }

    @Test
    void takesAnotherPhoneWhereOneIsTaken() {
        LogInMemory elsewhere = new LogInMemory();
        new ImportRun(elsewhere, elsewhere, elsewhere, clock(), () -> false).run(DataFolder.packaged(), new Heard());
        String taken = phones(elsewhere).getFirst();
        log.reserve(UniqueKeys.Kind.MEMBER_PHONE, taken, "somebody");
        run(DataFolder.packaged());
        assertThat(phones(log)).hasSize(2_228).doesNotHaveDuplicates().doesNotContain(taken);
    }

    @Test
    void refusesAFolderWithoutData() {
        assertThatThrownBy(() -> run(file -> Optional.empty())).isInstanceOf(ImportStopped.class);
        assertThat(heard.broken).hasSize(Journey.FILES.size());
    }

    private static List<String> phones(LogInMemory of) {
        return of.all().stream()
                .map(RecordedEvent::payload)
                .filter(MemberRegistered.class::isInstance)
                .map(payload -> Objects.requireNonNull(((MemberRegistered) payload).phone())
                        .clear()
                        .orElseThrow())
                .toList();
    }

    private ImportSummary run(DataFolder folder) {
        return new ImportRun(log, log, log, clock(), () -> false).run(folder, heard);
    }

    private java.util.stream.Stream<CouponId> issued() {
        return log.all().stream()
                .map(RecordedEvent::payload)
                .filter(IssueCoupon.class::isInstance)
                .map(payload -> ((IssueCoupon) payload).coupon());
    }

    private List<String> ids() {
        return log.all().stream().map(RecordedEvent::eventId).toList();
    }

    /** Streams in any order, since many hands write; each stream in its own. */
    private static List<String> texts(LogInMemory of) {
        return of.all().stream()
                .map(event -> event.stream() + ' ' + event.sequence() + ' ' + event.eventId() + ' ' + event.payload())
                .sorted()
                .toList();
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC);
    }

    /** The shipped data with one file changed. */
    private static DataFolder with(String changed, UnaryOperator<String> change) {
        return file -> {
            Optional<InputStream> shipped = DataFolder.packaged().open(file);
            return file.equals(changed) ? shipped.map(content -> changed(content, change)) : shipped;
        };
    }

    private static InputStream changed(InputStream content, UnaryOperator<String> change) {
        try (content) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(change.apply(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Heard implements ImportListener {
        private final List<BrokenRow> broken = new ArrayList<>();
        private final List<ImportProgress> progress = new ArrayList<>();
        private boolean knownAlready;

        @Override
        public void progressed(ImportProgress step) {
            progress.add(step);
        }

        @Override
        public void broken(BrokenRow row) {
            broken.add(row);
        }

        @Override
        public void knownAlready() {
            knownAlready = true;
        }
    }
}
