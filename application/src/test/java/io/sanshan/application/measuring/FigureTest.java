package io.sanshan.application.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    private final Figure fast =
            Figure.of("redeem", 4_712.3, "1/s").on("embedded").atLeast(4_000);
    private final Figure late = Figure.of("lag", 61.25, "ms").on("mysql").under(50);
    private final Figure plain = Figure.of("heap", 209, "MB").on("embedded").noted("after a collection");

    @Test
    void isMetOnItsSideOfTheBound() {
        assertThat(fast.met()).isTrue();
        assertThat(fast.atLeast(4_713).met()).isFalse();
        assertThat(late.met()).isFalse();
        assertThat(late.under(61.26).met()).isTrue();
        assertThat(late.under(61.25).met()).as("under, not at most").isFalse();
        assertThat(plain.met()).isNull();
    }

    @Test
    void whatCouldNotBeComputedMeetsNothing() {
        assertThat(Figure.of("ratio", 0.0 / 0.0, "x").atLeast(0.5).met()).isFalse();
        assertThat(Figure.of("ratio", 0.0 / 0.0, "x").under(0.5).met()).isFalse();
    }

    @Test
    void theTableHidesNoMissedTarget() {
        String table = Texts.table(List.of(fast, late, plain));

        assertThat(table.lines())
                .anySatisfy(line ->
                        assertThat(line).contains("redeem", "4,712", ">= 4,000").endsWith("met"))
                .anySatisfy(
                        line -> assertThat(line).contains("lag", "61.3", "< 50").endsWith("MISSED"))
                .anySatisfy(line -> assertThat(line).contains("heap", "209").endsWith("MB"));
        assertThat(table).endsWith("3 figures, 2 with a target: 1 met, 1 missed\n");
    }

    @Test
    void thePageNamesTheMachineAndHowEachFigureCameAbout() {
        String page = Texts.page(Machine.here(), List.of(late, plain));

        assertThat(page)
                .contains("- Java: ", "- Memory: ", "- Processors: ")
                .contains("| mysql | lag | 61.3 | ms | < 50 | MISSED |  |")
                .contains("| embedded | heap | 209 | MB |  |  | after a collection |");
    }
}
