package io.sanshan.application.importing.demo;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.importing.plan.Errand;
import io.sanshan.application.importing.plan.Order;
import io.sanshan.application.importing.run.Codes;
import io.sanshan.application.importing.run.Crew;
import io.sanshan.application.importing.run.Runner;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.ids.ImportId;
import io.sanshan.domain.importing.DataImportCommand.FinishDataImport;
import io.sanshan.domain.importing.DataImportCommand.StartDataImport;
import io.sanshan.domain.importing.DataImportEvent.DataImportFinished;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the imported brand to life. What happened "lately" is counted from the moment of the first start, which the log
 * keeps: a start that was cut off is finished by the next one with the same dates, even days later.
 */
public final class DemoBrand {

    static final String COMMAND_PREFIX = "demo/";
    static final Caller.System DEMO = new Caller.System("demo");

    /** Nobody approves what the same one submitted. */
    private static final Caller.System APPROVAL = new Caller.System("demo-approval");

    private static final ImportId LIVING = ImportId.named("the living demo brand");
    private static final Logger LOG = LoggerFactory.getLogger(DemoBrand.class);

    private final CommandSender commands;
    private final EventLog log;
    private final UniqueKeys uniqueKeys;
    private final AccountCommands accounts;
    private final Clock clock;
    private final Crew crew;

    public DemoBrand(
            CommandSender commands,
            EventLog log,
            UniqueKeys uniqueKeys,
            AccountCommands accounts,
            Clock clock,
            BooleanSupplier stopWanted) {
        this.commands = commands;
        this.log = log;
        this.uniqueKeys = uniqueKeys;
        this.accounts = accounts;
        this.clock = clock;
        this.crew = new Crew(stopWanted);
    }

    /** All of it is in the log. */
    public boolean isAlive() {
        return log.stream(LIVING.value(), 0).stream().anyMatch(event -> event.payload() instanceof DataImportFinished);
    }

    /** Opens the accounts, so that people can log in and watch the rest arrive. */
    public void openAccounts(Journey journey) {
        new DemoAccounts(accounts).open(new DemoFacts(journey), firstStart());
    }

    /** Comes after the import: campaigns, coupons, redemptions and joins of the last days. */
    public void bringToLife(Journey journey) {
        DemoFacts facts = new DemoFacts(journey);
        Moments moments = new Moments(firstStart());
        Runner demo = new Runner(DEMO, commands, uniqueKeys, log);
        Runner approval = new Runner(APPROVAL, commands, uniqueKeys, log);
        DemoCampaigns campaigns = new DemoCampaigns(facts, moments, new Codes(uniqueKeys));
        run(demo, new DemoJoins(facts, moments).errands());
        run(demo, campaigns.drafts());
        run(approval, campaigns.approvals());
        run(demo, campaigns.starts());
        run(demo, campaigns.coupons());
        must(send("finish", new FinishDataImport(LIVING, 0, 0), clock.instant()));
    }

    static Errand errand(List<Order> orders) {
        return new Errand("", 0, orders);
    }

    private void run(Runner runner, List<Errand> errands) {
        // Whoever works in the demo while it is made may have been faster, for instance with a piece of a template.
        crew.workOff(
                errands,
                errand -> runner.run(
                        errand,
                        (order, refusal) -> LOG.warn("The demo leaves out {}: {}", order.id(), refusal.code())));
    }

    private Instant firstStart() {
        must(send("start", new StartDataImport(LIVING), clock.instant()));
        List<RecordedEvent> life = log.stream(LIVING.value(), 0);
        return life.getFirst().occasion().occurredAt();
    }

    private Outcome send(String step, Object command, Instant at) {
        String id = COMMAND_PREFIX + "brand/" + step;
        return commands.send(command, Request.step(DEMO, id, null, id, at));
    }

    private static void must(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new ImportStopped(
                    "the demo brand was refused: " + refused.refusal().code());
        }
    }
}
