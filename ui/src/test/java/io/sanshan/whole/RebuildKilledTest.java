package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.rebuild.RebuildStep.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that is gone between any two steps of a rebuild is followed by one that goes on: nothing is lost, nothing doubled. */
class RebuildKilledTest {

    private static final String FIVE_TABLES = "member-directory";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void goesOnAfterEachStep(Vendor vendor) throws Exception {
        Path home = Files.createDirectories(folder.resolve(vendor.name()));
        try (Somewhere place = Somewhere.of(vendor)) {
            List<String> settings = new ArrayList<>(List.of(place.settings()));
            settings.add("sanshan.node=the-only-one");
            settings.add("sanshan.rebuild.page=20");
            String[] all = settings.toArray(String[]::new);
            try (WholeApplication first = WholeApplication.start(home, all)) {
                new UsedBrand(first).use();
            }
            for (Step step : Step.values()) {
                if (step != Step.PARTLY_IN_PLACE || vendor == Vendor.H2) {
                    assertThat(KilledInRebuild.run(home, FIVE_TABLES, step.name(), all))
                            .as("killed after %s", step)
                            .isEqualTo(KilledInRebuild.GONE);
                }
            }
            assertThat(KilledInRebuild.run(home, FIVE_TABLES, KilledInRebuild.VERIFY, all))
                    .as("compared")
                    .isZero();
        }
    }

    private record Somewhere(@Nullable TestDatabase database) implements AutoCloseable {

        static Somewhere of(Vendor vendor) {
            return new Somewhere(vendor == Vendor.H2 ? null : TestDatabase.empty(vendor, 1));
        }

        String[] settings() {
            return database == null ? new String[0] : database.settings();
        }

        @Override
        public void close() {
            if (database != null) {
                database.close();
            }
        }
    }
}
