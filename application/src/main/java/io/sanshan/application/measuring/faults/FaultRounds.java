package io.sanshan.application.measuring.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Rounds in which something goes wrong at random moments: nodes are killed under load, connections cut, clocks stepped. What there
 * are means for comes in turn. After each round the log is held to the answers that were given.
 *
 * <p>It needs no application of its own, so the process that counts outlives those that it kills.
 */
public final class FaultRounds {

    private final List<String> arguments;
    private final FaultClient client = new FaultClient();

    private FaultRounds(List<String> arguments) {
        this.arguments = arguments;
    }

    /** What {@code --sanshan.task=faults} does; the exit code. */
    public static int run(List<String> arguments) throws IOException, InterruptedException {
        return new FaultRounds(arguments).all() ? 0 : 1;
    }

    private Optional<String> value(String name) {
        String prefix = "--faults." + name + '=';
        return arguments.stream()
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst();
    }

    private boolean all() throws IOException, InterruptedException {
        int nodes = Integer.parseInt(value("nodes").orElse("1"));
        // Printed, so that a failure can be looked at again with the same moments.
        long seed = Long.parseLong(value("seed").orElseGet(() -> String.valueOf(System.nanoTime())));
        List<String> settings = arguments.stream()
                .filter(argument -> !argument.startsWith("--sanshan.task=") && !argument.startsWith("--faults."))
                .toList();
        try (Means means = new Means(
                nodes,
                value("store").orElse(null),
                value("store-script").map(Path::of).orElse(null),
                value("disk").map(Path::of).orElse(null))) {
            List<Fault> faults = value("only")
                    .map(names ->
                            Arrays.stream(names.split(",", -1)).map(Fault::of).toList())
                    .orElseGet(() -> List.copyOf(means.faults()));
            int rounds = value("rounds").map(Integer::parseInt).orElse(faults.size());
            System.out.println(rounds + " rounds, " + nodes + " nodes, seed " + seed);
            System.out.println("round  fault                          after  answers  done  lost or doubled");
            Random chance = new Random(seed);
            boolean well = true;
            for (int round = 0; round < rounds; round++) {
                Fault fault = faults.get(round % faults.size());
                well &= print(round, fault, new FaultRound(settings, nodes, means, client, chance, round, fault).run());
            }
            boolean proven = well && verify(new FaultRound(settings, nodes, means, client, chance, rounds, Fault.KILL));
            System.out.println(
                    proven
                            ? "Nothing lost, nothing doubled: the log is whole, and the read models equal a rebuild."
                            : "Failed: see above.");
            return proven;
        }
    }

    private boolean print(int round, Fault fault, FaultRound.Course course) {
        List<String> faults = client.faults(course.report());
        System.out.printf(
                Locale.ROOT,
                "%5d  %-28s  %6d  %7d  %4d  %d%n",
                round + 1,
                fault,
                course.answersBefore(),
                client.heard(),
                client.done(),
                faults.size());
        faults.stream().limit(20).forEach(System.out::println);
        return faults.isEmpty();
    }

    private static boolean verify(FaultRound after) throws IOException, InterruptedException {
        return after.task("verify", 0, System.out::println).awaitEnd() == 0;
    }
}
