package io.sanshan.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.grid.Grid;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.application.campaign.CampaignTotals;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.trial.ScreenTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Campaigns side by side")
@Tag("P16")
class CampaignComparisonViewTest extends ScreenTest {

    private final CampaignQueries campaigns = mock(CampaignQueries.class);

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.sanshan.ui.campaign");
    }

    private CampaignComparisonView opened(CampaignTotals... totals) {
        loggedIn(new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null));
        when(campaigns.totals(any(), any())).thenAnswer(asked -> {
            Slice.Range range = asked.getArgument(1);
            return new Slice<>(
                    Stream.of(totals).skip(range.offset()).limit(range.limit()).toList(), false);
        });
        return show(new CampaignComparisonView(campaigns, current, changes));
    }

    private static CampaignTotals campaign(String name, long redeemed) {
        return new CampaignTotals(
                CampaignId.named(name),
                name,
                new CampaignResults.Totals(
                        10, 1, new Counts(9, 0, redeemed, 1, 0, 0, 0, List.of(), List.of(new Money(12_000, "USD")))));
    }

    @Test
    @DisplayName("shows each with its numbers, and what stands of its redemptions as a drawing")
    void compares() {
        CampaignComparisonView view = opened(campaign("Spring", 5), campaign("Winter", 3));
        Grid<?> grid = find(Grid.class).single();
        assertThat(rows(grid)).hasSize(2);
        assertThat(test(grid).getCellText(1, 0)).isEqualTo("Winter");
        assertThat(test(grid).getCellText(0, 3)).as("as the drawing").isEqualTo("4");
        assertThat(test(grid).getCellText(0, 4)).as("rolled back").isEqualTo("1");
        assertThat(test(grid).getCellText(0, 9)).isEqualTo("$120.00");
        assertThat(words(view)).contains("Spring4", "Winter2", "Download as CSV");
    }

    @Test
    @DisplayName("says so where nothing was redeemed, or nothing has begun")
    void nothing() {
        assertThat(words(opened(campaign("Spring", 1)))).contains("Nothing redeemed yet");
    }
}
