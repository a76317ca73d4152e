package io.sanshan.application.measuring.faults;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A process that {@link FaultRounds} starts: it works until it is killed, or until it has said what the log holds. */
@Component
@ConditionalOnProperty(name = "sanshan.task", havingValue = "faults-node")
final class FaultTask implements CommandLineRunner {

    private final CommandSender commands;
    private final CouponIssuer issuer;
    private final EventLog log;
    private final boolean report;
    private final int round;
    private final String node;

    FaultTask(
            CommandSender commands,
            CouponIssuer issuer,
            EventLog log,
            @Value("${sanshan.faults-report:false}") boolean report,
            @Value("${sanshan.faults-round}") int round,
            @Value("${sanshan.node:}") String node) {
        this.commands = commands;
        this.issuer = issuer;
        this.log = log;
        this.report = report;
        this.round = round;
        this.node = node;
    }

    @Override
    public void run(String... arguments) throws InterruptedException {
        new CrowdedTills(commands, issuer, round, node).work();
        for (int each = 0; report && each <= round; each++) {
            new CrowdedTills(commands, issuer, each, node).report(log);
        }
        FaultLines.say(FaultLines.END);
    }
}
