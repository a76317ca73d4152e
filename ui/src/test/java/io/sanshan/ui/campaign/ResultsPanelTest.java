package io.sanshan.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.trial.ScreenTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("What came of a campaign")
@Tag("P16")
class ResultsPanelTest extends ScreenTest {

    private static final CouponTemplateId FIVE = CouponTemplateId.named("five");
    private static final CouponTemplateId GONE = CouponTemplateId.named("gone");
    private static final Counts SOME = new Counts(
            3,
            1,
            2,
            1,
            4,
            5,
            6,
            List.of(new Money(500, "USD"), new Money(700, "EUR")),
            List.of(new Money(12_000, "USD")));
    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, List.of(), List.of());

    @SuppressWarnings("NullAway.Init")
    private ResultsPanel panel;

    @BeforeEach
    void open() {
        panel = show(new ResultsPanel());
    }

    private void drawn(Counts counts) {
        panel.show(
                new CampaignResults(
                        CampaignId.named("spring"),
                        new CampaignResults.Totals(10, 2, counts),
                        List.of(
                                new CampaignResults.OfTemplate(FIVE, counts),
                                new CampaignResults.OfTemplate(GONE, NONE)),
                        List.of(new CampaignResults.OfStore(null, null, counts)),
                        List.of(new CampaignResults.OfGuide(null, null, counts)),
                        List.of(
                                new CampaignResults.OfDay(LocalDate.of(2026, 3, 1), counts),
                                new CampaignResults.OfDay(LocalDate.of(2026, 3, 4), counts))),
                Map.of(FIVE, "Five off"));
    }

    @Test
    @DisplayName("says each number, and each currency for itself")
    void tells() {
        drawn(SOME);
        assertThat(words(panel))
                .contains("4 attempts refused", "1 rolled back", "6 taken back", "$5.00 + €7.00", "$120.00")
                .contains("Discount and sales over time, EUR", "Discount and sales over time, USD")
                .contains("Five off", "From the pool", "Without a store");
    }

    @Test
    @DisplayName("the table is told apart by what one chooses")
    void table() {
        drawn(SOME);
        Grid<?> grid = find(Grid.class).single();
        assertThat(rows(grid)).hasSize(2);
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("Five off");
        assertThat(test(grid).getCellText(1, 0)).isEqualTo("A former coupon");
        assertThat(test(grid).getCellText(0, 3))
                .as("what stands, as on the tile")
                .isEqualTo("1");
        assertThat(test(grid).getCellText(0, 4)).as("rolled back").isEqualTo("1");
        assertThat(test(grid).getCellText(0, 6)).isEqualTo("5");
        assertThat(test(grid).getCellText(0, 8)).isEqualTo("$5.00 + €7.00");
        assertThat(test(grid).getCellText(0, 9)).isEqualTo("$120.00");
        chosen(ResultsBy.DAY);
        assertThat(rows(grid)).hasSize(2);
        assertThat(test(grid).getCellText(1, 0)).isEqualTo("Mar 4, 2026");
        chosen(ResultsBy.STORE);
        assertThat(rows(grid)).hasSize(1);
        assertThat(find(Anchor.class).all())
                .anySatisfy(link -> assertThat(words(link)).contains("Download as CSV"));
    }

    @Test
    @DisplayName("a day is told in the reader's language on screen, and as machines read it in the file")
    void days() {
        ResultLine day = ResultLine.of(new CampaignResults.OfDay(LocalDate.of(2026, 3, 4), SOME));
        assertThat(day.name()).isEqualTo("Mar 4, 2026");
        assertThat(day.nameInFile()).isEqualTo("2026-03-04");
    }

    @Test
    @DisplayName("a day on which more came back than was sold lies below zero, so that all days add up to the whole")
    void daysBelowZero() {
        ResultsOverTime days = show(new ResultsOverTime());
        days.show(List.of(
                new CampaignResults.OfDay(LocalDate.of(2026, 3, 1), sales(12_000, 3, 0)),
                new CampaignResults.OfDay(LocalDate.of(2026, 3, 2), sales(-4_000, 0, 1))));
        String drawn = days.getElement().getOuterHTML();
        assertThat(drawn).contains("Sales carried: -$40.00").contains("Coupons redeemed: -1");
        assertThat(words(days)).contains("$150.00").contains("-$50.00").doesNotContain("-$100.00");
        // Of four steps, the lowest is below zero: -40.00 lies at four fifths of it.
        assertThat(find(Svg.class).all())
                .extracting(svg -> svg.getElement().getProperty("innerHTML"))
                .anySatisfy(svg ->
                        assertThat(svg).contains("chart-zero\" d=\"M0 180H1000").contains("M0.0 36.0L1000.0 228.0"));
    }

    private static Counts sales(long cents, long redeemed, long rolledBack) {
        return new Counts(0, 0, redeemed, rolledBack, 0, 0, 0, List.of(), List.of(new Money(cents, "USD")));
    }

    @SuppressWarnings("unchecked")
    private void chosen(ResultsBy by) {
        find(Select.class).withCaption("By").single().setValue(by);
    }

    @Test
    @DisplayName("without anything redeemed it says so")
    void nothing() {
        drawn(NONE);
        assertThat(words(panel)).contains("Nothing redeemed yet").doesNotContain("Discount and sales over time");
    }
}
