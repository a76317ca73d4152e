package io.sanshan.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresThenTest {

    private static FiguresThen figures(long issued, long claimed) {
        return new FiguresThen(3, issued, claimed, 20, 30, 40, 50, List.of(), 60, List.of());
    }

    @Test
    void whatWasGivenAndWhatWasClaimedIsNoLongerLeft() {
        assertThat(figures(0, 0).leftOf(100)).isEqualTo(100);
        assertThat(figures(7, 0).leftOf(100)).isEqualTo(93);
        assertThat(figures(7, 11).leftOf(100)).isEqualTo(82);
        assertThat(figures(60, 40).leftOf(100)).as("all are given").isZero();
    }
}
