package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.measuring.Figure;
import io.sanshan.application.measuring.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every measurement once with little: what it says is worth nothing, but that it can be taken is. */
class MeasuringTest {

    @TempDir
    private Path folder;

    @Test
    void measuresCommandsAloneBesideOtherStacks() throws IOException {
        List<Figure> figures = measure("redeem,stock,age", "sanshan.asleep=true");

        assertThat(figures)
                .extracting(Figure::name)
                .contains(
                        "redeem, hand-written JDBC",
                        "redeem, ours without projections / hand-written JDBC",
                        "redeem, ours / stock Axon",
                        "replay, stock Axon",
                        "mean time of a command, oldest / youngest");
    }

    @Test
    void measuresReadModels() throws IOException {
        List<Figure> figures = measure("redeem,lag,rebuild,members,footprint");

        assertThat(figures)
                .extracting(Figure::name)
                .contains(
                        "redeem, ours with projections / hand-written JDBC",
                        "lag, answer to visible on the coupon's card, 95th percentile",
                        "rebuild, a row for each event",
                        "rebuild, all read models together",
                        "log, content of an event");
    }

    @Test
    void measuresWhatManyMembersGetAtOnce() throws IOException {
        List<Figure> figures = measure("claims,audience");

        assertThat(figures)
                .extracting(Figure::name)
                .anyMatch(name -> name.startsWith("claims of one template, with projections"))
                .anyMatch(name -> name.startsWith("coupons for an audience of"));
    }

    @Test
    void measuresMembersAndGuidesThroughHttp() throws IOException {
        List<Figure> figures = measure("joins,sessions", "sanshan.joins-per-minute=1000000");

        assertThat(figures.stream().filter(figure -> figure.name().startsWith("of these with a coupon")))
                .singleElement()
                .satisfies(coupons -> assertThat(coupons.value()).isPositive());
        assertThat(figures).extracting(Figure::name).contains("heap of a guide's session");
    }

    @Test
    void growsALogByItsImportAndMeasuresIt() throws IOException {
        measure("grow", "sanshan.asleep=true", "sanshan.bench.events=500");

        List<Figure> figures = measure(
                "catch-up,redeem,members", "sanshan.bench.members-there=50", "sanshan.bench.first-coupon=5000000");

        assertThat(figures)
                .extracting(Figure::name)
                .contains("import of a log", "all read models from a new log", "redeem, hand-written JDBC");
        assertThat(figures.stream().filter(figure -> figure.name().equals("all read models from a new log")))
                .singleElement()
                .satisfies(figure -> assertThat(figure.note())
                        .as("500 of members, and the brand's own")
                        .startsWith("6"));
    }

    @Test
    void asksAmongMembersOfWhomOnlyWhatIsAskedForWasRead() throws IOException {
        measure("grow", "sanshan.asleep=true", "sanshan.bench.coupons-each=0", "sanshan.bench.events=200");

        List<Figure> figures = measure(
                "search",
                "sanshan.asleep=true",
                "sanshan.awake=member-directory,member-timeline",
                "sanshan.bench.members-there=50");

        assertThat(figures)
                .extracting(Figure::name)
                .contains(
                        "search by name among 50 members, 95th percentile",
                        "a member's history among 50 members, 95th percentile");
    }

    private List<Figure> measure(String parts, String... settings) throws IOException {
        Path file = folder.resolve("figures.jsonl");
        String[] all = Stream.concat(
                        Stream.of(
                                "sanshan.task=bench",
                                "sanshan.bench.parts=" + parts,
                                "sanshan.bench.scale=0.005",
                                // One for each caller, as in the profile of tasks.
                                "sanshan.durable.connections=64",
                                "sanshan.bench.figures=" + file),
                        Arrays.stream(settings))
                .toArray(String[]::new);
        try (WholeApplication application =
                WholeApplication.start(Files.createDirectories(folder.resolve("home")), all)) {
            assertThat(application.url()).isNotBlank();
        }
        return Figures.read(file);
    }
}
