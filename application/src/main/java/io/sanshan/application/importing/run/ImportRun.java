package io.sanshan.application.importing.run;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportFault;
import io.sanshan.application.importing.ImportListener;
import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.importing.ImportStopped.Why;
import io.sanshan.application.importing.ImportSummary;
import io.sanshan.application.importing.journey.DataFolder;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.importing.journey.JourneyReader;
import io.sanshan.application.importing.plan.Errand;
import io.sanshan.application.importing.plan.Order;
import io.sanshan.application.importing.plan.Plan;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.ids.ImportId;
import io.sanshan.domain.importing.DataImportCommand.FinishDataImport;
import io.sanshan.domain.importing.DataImportCommand.StartDataImport;
import io.sanshan.domain.importing.DataImportEvent.DataImportFinished;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * One import from reading to the last command. It is safe to cut off anywhere: command ids follow from the data, so that the
 * next run is answered for what is there and sends what is not. Data that was brought in to its end is not sent again.
 */
public final class ImportRun {

    private static final Caller.System IMPORT = new Caller.System("import");

    private final CommandSender commands;
    private final UniqueKeys uniqueKeys;
    private final EventLog log;
    private final Clock clock;
    private final BooleanSupplier stopWanted;

    public ImportRun(
            CommandSender commands, UniqueKeys uniqueKeys, EventLog log, Clock clock, BooleanSupplier stopWanted) {
        this.commands = commands;
        this.uniqueKeys = uniqueKeys;
        this.log = log;
        this.clock = clock;
        this.stopWanted = stopWanted;
    }

    /** The summary counts what the log holds afterwards. */
    public ImportSummary run(DataFolder folder, ImportListener listener) {
        Reports reports = new Reports(listener);
        Journey journey = read(folder, reports);
        ImportId imported = ImportId.named(journey.digest());
        if (isFinished(imported)) {
            listener.knownAlready();
        } else {
            must(send("import/" + journey.digest() + "/start", new StartDataImport(imported)));
            sendAll(Plan.of(journey, clock.instant()), reports);
            must(send(
                    "import/" + journey.digest() + "/finish",
                    new FinishDataImport(imported, journey.rows(), reports.brokenRows())));
        }
        ImportSummary summary = Counts.of(log);
        listener.finished(summary);
        return summary;
    }

    private static Journey read(DataFolder folder, Reports reports) {
        List<BrokenRow> found = new ArrayList<>();
        Journey journey = JourneyReader.read(folder, found::add);
        found.stream().sorted().forEach(reports::broken);
        if (journey.rows() == 0) {
            throw new ImportStopped(Why.NOTHING_TO_IMPORT, "the folder holds no data of the form that can be imported");
        }
        return journey;
    }

    private boolean isFinished(ImportId imported) {
        return log.stream(imported.value(), 0).stream()
                .anyMatch(event -> event.payload() instanceof DataImportFinished);
    }

    private void sendAll(Plan plan, Reports reports) {
        Crew crew = new Crew(stopWanted);
        Runner runner = new Runner(IMPORT, commands, uniqueKeys, log);
        reports.expect(plan.orders());
        for (ImportPhase phase : ImportPhase.values()) {
            List<Errand> errands = phase == ImportPhase.REDEMPTIONS ? redemptions(plan, crew) : plan.errands(phase);
            reports.begin(
                    phase,
                    errands.stream().mapToInt(errand -> errand.orders().size()).sum());
            crew.workOff(errands, errand -> {
                runner.run(errand, (order, refusal) -> {
                    if (!reports.wasTold(errand.file(), errand.line())) {
                        reports.broken(brokenBy(errand, order, refusal));
                    }
                });
                reports.done(errand.orders().size());
            });
        }
    }

    private List<Errand> redemptions(Plan plan, Crew crew) {
        Map<String, Long> pieces = new Pieces(log, crew).of(plan.redemptions().issues());
        Codes codes = new Codes(uniqueKeys);
        return plan.redemptions().errands(issue -> pieces.getOrDefault(issue, 0L), codes::of);
    }

    private static BrokenRow brokenBy(Errand errand, Order order, Refusal refusal) {
        List<String> arguments = new ArrayList<>();
        arguments.add(refusal.code());
        arguments.addAll(refusal.arguments());
        arguments.add(order.id());
        return new BrokenRow(errand.file(), errand.line(), ImportFault.REFUSED, arguments);
    }

    private Outcome send(String id, Object command) {
        return commands.send(command, Request.step(IMPORT, id, null, id, clock.instant()));
    }

    private static void must(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new ImportStopped(
                    "the import itself was refused: " + refused.refusal().code());
        }
    }
}
