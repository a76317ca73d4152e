package io.sanshan.application.measuring.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One round: the nodes work through the same load, something goes wrong, and then one node sends everything again and says what
 * the log holds.
 */
final class FaultRound {

    private static final List<String> QUIET =
            List.of("--spring.main.banner-mode=off", "--logging.threshold.console=error", "--server.port=-1");
    private static final int LONGEST_REBUILD_MILLIS = 1_500;

    private final List<String> settings;
    private final int nodes;
    private final Means means;
    private final FaultClient client;
    private final Random chance;
    private final int round;
    private final Fault fault;

    FaultRound(
            List<String> settings, int nodes, Means means, FaultClient client, Random chance, int round, Fault fault) {
        this.settings = settings;
        this.nodes = nodes;
        this.means = means;
        this.client = client;
        this.chance = chance;
        this.round = round;
        this.fault = fault;
    }

    /**
     * How it went.
     *
     * @param answersBefore the fault came after so many
     * @param report what the log holds after it
     */
    record Course(long answersBefore, List<String> report) {}

    Course run() throws IOException, InterruptedException {
        long before = client.heard();
        // Not too late: in the second half most of the coupons are gone.
        Moment moment = new Moment(1 + chance.nextInt(2 * CrowdedTills.COUPONS), fault.waitsForAll() ? nodes : 0);
        int number = chance.nextInt(nodes);
        List<FaultNode> running = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            running.add(loaded(node, line -> moment.hear(line, client.hear(line))));
        }
        long answers;
        try {
            FaultNode victim = running.get(number);
            Thread.ofVirtual().start(() -> {
                awaitEndOf(victim);
                moment.nodeEnded();
            });
            if (fault == Fault.REBUILD) {
                awaitAll(running);
                answers = client.heard() - before;
                killARebuild();
            } else {
                moment.await();
                answers = client.heard() - before;
                means.strike(fault, victim, chance);
                awaitAll(running.stream()
                        .filter(node -> node != victim || fault == Fault.CUT || fault == Fault.STORE)
                        .toList());
                victim.awaitEnd();
            }
        } finally {
            // Where the round fails, no node outlives it.
            running.forEach(FaultNode::kill);
        }
        FaultNode again = loaded(number, client::hear, "--sanshan.faults-report=true");
        if (again.awaitEnd() != 0) {
            throw new IllegalStateException("no node starts again: " + again.lines());
        }
        return new Course(answers, again.lines());
    }

    private static void awaitAll(List<FaultNode> nodes) throws InterruptedException {
        for (FaultNode node : nodes) {
            int code = node.awaitEnd();
            if (code != 0) {
                throw new IllegalStateException(
                        "a node that should outlive this ended with " + code + ": " + node.lines());
            }
        }
    }

    private static void awaitEndOf(FaultNode node) {
        try {
            node.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killARebuild() throws IOException, InterruptedException {
        FaultNode rebuilding = task("rebuild", 0, _ -> {});
        rebuilding.awaitFirstLine();
        rebuilding.endsWithin(chance.nextInt(LONGEST_REBUILD_MILLIS), TimeUnit.MILLISECONDS);
        rebuilding.kill();
        rebuilding.awaitEnd();
    }

    private FaultNode loaded(int number, Consumer<String> hears, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of(more));
        all.add("--sanshan.faults-round=" + round);
        return task("faults-node", number, hears, all.toArray(String[]::new));
    }

    FaultNode task(String task, int number, Consumer<String> hears, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(settings);
        arguments.addAll(QUIET);
        arguments.addAll(means.settings(fault, chance));
        arguments.add("--sanshan.task=" + task);
        if (nodes > 1) {
            arguments.add("--sanshan.node=node-" + number);
        }
        arguments.addAll(List.of(more));
        return new FaultNode(arguments, hears);
    }
}
