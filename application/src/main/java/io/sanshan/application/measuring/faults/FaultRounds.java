package io.sanshan.application.measuring.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Rounds of {@code kill -9} at random moments. In each round one node, or several on one store, works through the same load;
 * one of them is killed, started again, and sends everything again. Then the log is held to the answers.
 *
 * <p>It needs no application of its own, so the process that counts outlives those that it kills.
 */
public final class FaultRounds {

    private static final List<String> QUIET =
            List.of("--spring.main.banner-mode=off", "--logging.threshold.console=error", "--server.port=-1");

    private final List<String> settings;
    private final int nodes;
    private final int rounds;
    private final Random chance;
    private final FaultClient client = new FaultClient();

    private FaultRounds(List<String> settings, int nodes, int rounds, long seed) {
        this.settings = settings;
        this.nodes = nodes;
        this.rounds = rounds;
        this.chance = new Random(seed);
    }

    /** What {@code --sanshan.task=faults} does; the exit code. */
    public static int run(List<String> arguments) throws IOException, InterruptedException {
        int nodes = Integer.parseInt(value(arguments, "nodes", "1"));
        int rounds = Integer.parseInt(value(arguments, "rounds", "5"));
        // Printed, so that a failure can be looked at again with the same moments.
        long seed = Long.parseLong(value(arguments, "seed", String.valueOf(System.nanoTime())));
        List<String> settings = arguments.stream()
                .filter(argument -> !argument.startsWith("--sanshan.task=") && !argument.startsWith("--faults."))
                .toList();
        System.out.println("kill -9: " + rounds + " rounds, " + nodes + " nodes, seed " + seed);
        return new FaultRounds(settings, nodes, rounds, seed).all() ? 0 : 1;
    }

    private static String value(List<String> arguments, String name, String otherwise) {
        String prefix = "--faults." + name + '=';
        return arguments.stream()
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private boolean all() throws IOException, InterruptedException {
        System.out.println("round  killed after  answers  done  lost or doubled");
        boolean well = true;
        for (int round = 0; round < rounds; round++) {
            Round done = oneRound(round);
            List<String> faults = client.faults(done.report());
            System.out.printf(
                    Locale.ROOT,
                    "%5d  %12d  %7d  %4d  %d%n",
                    round + 1,
                    done.answersBeforeTheKill(),
                    client.heard(),
                    client.done(),
                    faults.size());
            faults.stream().limit(20).forEach(System.out::println);
            well &= faults.isEmpty();
        }
        boolean proven = well && verify();
        System.out.println(
                proven
                        ? "Nothing lost, nothing doubled: the log is whole, and the read models equal a rebuild."
                        : "Failed: see above.");
        return proven;
    }

    /** @param report what the log holds after it */
    private record Round(long answersBeforeTheKill, List<String> report) {}

    private Round oneRound(int round) throws IOException, InterruptedException {
        long before = client.heard();
        long killAfter = 1 + chance.nextInt(2 * CrowdedTills.COUPONS);
        int victim = chance.nextInt(nodes);
        AtomicLong answers = new AtomicLong();
        CountDownLatch dead = new CountDownLatch(1);
        List<FaultNode> running = new ArrayList<>();
        for (int number = 0; number < nodes; number++) {
            running.add(node(round, number, line -> {
                if (client.hear(line) && answers.incrementAndGet() >= killAfter) {
                    dead.countDown();
                }
                if (line.equals(FaultLines.END)) {
                    dead.countDown();
                }
            }));
        }
        FaultNode killed = running.get(victim);
        Thread.ofVirtual().start(() -> {
            // Ends too when the process ends by itself, since nothing would count down then.
            waitForTheEnd(killed);
            dead.countDown();
        });
        dead.await();
        killed.kill();
        long atTheKill = client.heard() - before;
        for (FaultNode node : running) {
            int code = node.awaitEnd();
            if (node != killed && code != 0) {
                throw new IllegalStateException("a node that nobody killed ended with " + code + ": " + node.lines());
            }
        }
        FaultNode again = node(round, victim, client::hear, "--sanshan.faults-report=true");
        if (again.awaitEnd() != 0) {
            throw new IllegalStateException("the killed node does not start again: " + again.lines());
        }
        return new Round(atTheKill, again.lines());
    }

    private static void waitForTheEnd(FaultNode node) {
        try {
            node.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FaultNode node(int round, int number, Consumer<String> hears, String... more) throws IOException {
        List<String> arguments = common("faults-node", number);
        arguments.add("--sanshan.faults-round=" + round);
        arguments.addAll(List.of(more));
        return new FaultNode(arguments, hears);
    }

    private boolean verify() throws IOException, InterruptedException {
        FaultNode verifying = new FaultNode(common("verify", 0), System.out::println);
        return verifying.awaitEnd() == 0;
    }

    private List<String> common(String task, int number) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.addAll(QUIET);
        arguments.add("--sanshan.task=" + task);
        if (nodes > 1) {
            arguments.add("--sanshan.node=node-" + number);
        }
        return arguments;
    }
}
