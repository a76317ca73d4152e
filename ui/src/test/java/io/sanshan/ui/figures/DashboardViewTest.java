package io.sanshan.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.figures.Best;
import io.sanshan.application.figures.BestBy;
import io.sanshan.application.figures.BrandDay;
import io.sanshan.application.figures.Dashboard;
import io.sanshan.application.figures.FigureQueries;
import io.sanshan.application.figures.Period;
import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.importing.ImportStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The dashboard of headquarters")
class DashboardViewTest extends ScreenTest {

    private static final Caller.Staff HEADQUARTERS =
            new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null);
    private static final LocalDate TODAY = LocalDate.ofInstant(TrialBrand.NOW, ZoneOffset.UTC);
    private static final StoreId HARBOUR = StoreId.named("harbour");

    private final FigureQueries figures = mock(FigureQueries.class);
    private final ImportDoor imports = mock(ImportDoor.class);

    /** The best are links to screens of their own. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.sanshan.ui.trial", "io.sanshan.ui.store", "io.sanshan.ui.guide");
    }

    @BeforeEach
    void atHeadquarters() {
        loggedIn(HEADQUARTERS);
        when(imports.status(any())).thenReturn(new ImportStatus(ImportStatus.State.IDLE, null, 0));
        when(figures.today(HEADQUARTERS)).thenReturn(new BrandDay(TODAY, ZoneOffset.UTC, true, ZoneOffset.UTC));
        when(figures.dashboard(any(), any())).thenAnswer(asked -> dashboard(asked.getArgument(1)));
        when(figures.bestStores(any(), any(), any(), anyInt())).thenReturn(List.of());
        when(figures.bestGuides(any(), any(), any(), anyInt())).thenReturn(List.of());
    }

    private static Dashboard dashboard(Period period) {
        Dashboard.Day day = new Dashboard.Day(
                period.last(), Map.of(JoinSource.STORE, 7L), 30, 10, 12, 1, 5, List.of(new Money(123_450, "USD")));
        return new Dashboard(period, List.of(day), Map.of(JoinSource.STORE, 7L), List.of(new Money(123_450, "USD")));
    }

    private DashboardView open(Map<String, String> asked) {
        DashboardView view = new DashboardView(figures, imports, mock(AuditQueries.class), current, changes);
        BeforeEnterEvent entering = mock(BeforeEnterEvent.class);
        when(entering.getLocation()).thenReturn(new Location("hq", QueryParameters.simple(asked)));
        view.beforeEnter(entering);
        return show(view);
    }

    @Test
    @DisplayName("a link shows the period that stands in it, with its numbers")
    void periodOfTheAddress() {
        DashboardView view = open(Map.of("from", "2026-10-01", "to", "2026-10-31"));
        verify(figures).dashboard(HEADQUARTERS, new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertThat(words(view)).contains("New members", "7", "40", "12", "30%", "$1,234.50");
        assertThat(find(DatePicker.class).withCaption("From").single().getValue())
                .isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31,2026-10-01", "yesterday,2026-10-01", "2026-02-30,2026-03-01", "2001-01-01,2026-01-01"})
    @DisplayName("an address without sense shows the usual weeks")
    void senselessAddress(String from, String to) {
        open(Map.of("from", from, "to", to));
        verify(figures).dashboard(HEADQUARTERS, Period.upTo(TODAY, 28));
    }

    @Test
    @DisplayName("a period that ends before it begins is refused at its last day")
    void backwards() {
        open(Map.of());
        DatePicker last = find(DatePicker.class).withCaption("To").single();
        test(last).setValue(TODAY.minusDays(60));
        assertThat(last.isInvalid()).isTrue();
        assertThat(last.getErrorMessage()).isEqualTo("The last day is before the first.");
        assertThat(last.getValue()).isEqualTo(TODAY.minusDays(60));
    }

    @Test
    @DisplayName("says that nobody was best, and asks anew when another measure is chosen")
    void best() {
        DashboardView view = open(Map.of());
        assertThat(words(view)).contains("Nothing in this period");
        when(figures.bestStores(eq(HEADQUARTERS), any(), eq(BestBy.PURCHASES), anyInt()))
                .thenReturn(List.of(new Best.Store(HARBOUR, "Harbour", new Best.Numbers(0, 0, 0, 9, List.of()))));
        @SuppressWarnings("unchecked")
        Select<BestBy> by = find(Select.class).withCaption("Best by").single();
        by.setValue(BestBy.PURCHASES);
        assertThat(words(view)).contains("Harbour");
    }
}
