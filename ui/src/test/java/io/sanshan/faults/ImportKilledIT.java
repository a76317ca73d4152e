package io.sanshan.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.packaged.Ending;
import io.sanshan.packaged.PackagedJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process the kernel kills again and again ends as one that nobody disturbed. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ImportKilledIT {

    private static final int KILLS = 5;
    private static final Path DEMO = Path.of("..", "demo", "complete-journey");

    /** Printed, so that a failure can be looked at again with the same moments. */
    private final long seed = System.nanoTime();

    private final Random chance = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void finishesAnImportThatWasKilled() throws Exception {
        Path data = aFortiethOf(DEMO, folder.resolve("data"));
        List<String> task = List.of("--sanshan.task=import", "--sanshan.import-folder=" + data);
        long began = System.nanoTime();
        String expected = lastImported(Ending.well(PackagedJar.task(folder.resolve("whole"), task)));
        long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);

        Path home = folder.resolve("killed");
        for (int kill = 0; kill < KILLS; kill++) {
            Process importing = PackagedJar.task(home, task);
            // From the moment the application begins to its end, so that some kills meet the start and some the work.
            importing.waitFor(wholeMillis / 4 + chance.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
            importing.destroyForcibly().waitFor();
        }
        String finished = lastImported(Ending.well(PackagedJar.task(home, task)));

        System.out.printf("kill -9: import finished after %d kills: %s (seed %d)%n", KILLS, finished, seed);
        assertThat(finished).as("as if nobody had killed it (seed %d)", seed).isEqualTo(expected);
    }

    private static String lastImported(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("Imported: "))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no closing line in " + lines));
    }

    /** The demo's data cut down to every fortieth household and the goods that these meet: real rows, a short import. */
    private static Path aFortiethOf(Path whole, Path part) throws IOException {
        Files.createDirectories(part);
        Predicate<String[]> household = row -> Integer.parseInt(row[0]) % 40 == 0;
        copy(whole, part, "campaign_descriptions.csv", row -> true);
        copy(whole, part, "campaigns.csv", row -> Integer.parseInt(row[1]) % 40 == 0);
        copy(whole, part, "demographics.csv", household);
        Set<String> goods = copy(whole, part, "transactions.csv", household).stream()
                .map(row -> row[3])
                .collect(Collectors.toSet());
        Set<String> coupons = copy(whole, part, "coupon_redemptions.csv", household).stream()
                .map(row -> row[1])
                .collect(Collectors.toSet());
        copy(whole, part, "coupons.csv", row -> coupons.contains(row[0])).forEach(row -> goods.add(row[1]));
        copy(whole, part, "products.csv", row -> goods.contains(row[0]));
        return part;
    }

    private static List<String[]> copy(Path from, Path to, String file, Predicate<String[]> keep) throws IOException {
        List<String[]> kept = new ArrayList<>();
        try (Stream<String> lines = Files.lines(from.resolve(file));
                var out = Files.newBufferedWriter(to.resolve(file))) {
            boolean[] header = {true};
            lines.forEach(line -> {
                String[] row = line.split(",", -1);
                if (header[0] || keep.test(row)) {
                    try {
                        out.write(line);
                        out.newLine();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    if (!header[0]) {
                        kept.add(row);
                    }
                }
                header[0] = false;
            });
        }
        return kept;
    }
}
