package io.sanshan.application.importing.run;

import io.sanshan.application.importing.plan.Errand;
import io.sanshan.application.importing.plan.Order;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.campaign.CampaignCommand.EndCampaign;
import io.sanshan.domain.campaign.CampaignRefusal;
import io.sanshan.domain.shared.Refusal;
import java.util.function.BiConsumer;

/** Sends the orders of an errand one after the other, in the name of one part of the system. */
public final class Runner {

    private final Caller.System by;
    private final CommandSender commands;
    private final Registration registration;

    public Runner(Caller.System by, CommandSender commands, UniqueKeys uniqueKeys, EventLog log) {
        this.by = by;
        this.commands = commands;
        this.registration = new Registration(commands, uniqueKeys, log);
    }

    /** Goes on after a refusal: what depends on the refused order is refused in its turn. */
    public void run(Errand errand, BiConsumer<Order, Refusal> refused) {
        for (Order order : errand.orders()) {
            Request request = Request.step(by, order.id(), order.store(), order.id(), order.at());
            Outcome outcome =
                    switch (order) {
                        case Order.Send send -> commands.send(send.command(), request);
                        case Order.Register register -> registration.of(register, request);
                    };
            if (outcome instanceof Outcome.Refused no && !isWhatWasWanted(order, no.refusal())) {
                refused.accept(order, no.refusal());
            }
        }
    }

    /** A campaign whose window is over is also ended by itself, and may be so before the import comes to it. */
    private static boolean isWhatWasWanted(Order order, Refusal refusal) {
        return order instanceof Order.Send send
                && send.command() instanceof EndCampaign
                && refusal.is(CampaignRefusal.CAMPAIGN_ENDED);
    }
}
