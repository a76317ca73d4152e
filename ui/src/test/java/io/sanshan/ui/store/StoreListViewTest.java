package io.sanshan.ui.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreMode;
import io.sanshan.domain.store.StoreRefusal;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("The list of stores")
class StoreListViewTest extends ScreenTest {

    private static final Caller.Staff HEADQUARTERS =
            new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null);

    private final StoreQueries stores = mock(StoreQueries.class);
    private final StoreCommands commands = mock(StoreCommands.class);

    private StoreListView view;

    @BeforeEach
    void open() {
        loggedIn(HEADQUARTERS);
        when(stores.list(HEADQUARTERS))
                .thenReturn(List.of(
                        store("Harbour", "East", null),
                        store("Lakeside", "North", null),
                        store("Old Mill", "North", TrialBrand.NOW)));
        view = show(new StoreListView(stores, commands, current, changes));
    }

    private static StoreCard store(String name, String region, @Nullable Instant closed) {
        return new StoreCard(
                StoreId.named(name), name, region, ZoneId.of("Asia/Shanghai"), StoreMode.DIRECT, Instant.EPOCH, closed);
    }

    private List<String> shown() {
        @SuppressWarnings("unchecked")
        Grid<StoreCard> grid = find(Grid.class).single();
        return rows(grid).stream().map(StoreCard::name).toList();
    }

    private void search(String text) {
        test(find(TextField.class).withCaption("Name or region").single()).setValue(text);
    }

    @Test
    @DisplayName("shows open stores, and closed ones when they are asked for")
    void closedToo() {
        assertThat(shown()).containsExactly("Harbour", "Lakeside");
        assertThat(words(view)).contains("2 stores");
        test(find(Checkbox.class).withCaption("Closed ones, too").single()).click();
        assertThat(shown()).containsExactly("Harbour", "Lakeside", "Old Mill");
        assertThat(words(view)).contains("3 stores");
    }

    @Test
    @DisplayName("finds a part of a name or of a region, and says when there is none")
    void searches() {
        search(" nor ");
        assertThat(shown()).containsExactly("Lakeside");
        search("HARB");
        assertThat(shown()).containsExactly("Harbour");
        search("mountain");
        assertThat(shown()).isEmpty();
        assertThat(words(view)).contains("No stores");
    }

    @Test
    @DisplayName("a refused opening lands on its field, keeps what was typed, and the next try opens the same store")
    void refused() {
        when(commands.open(any(), any(), any())).thenReturn(Outcome.refused(Refusal.of(StoreRefusal.NAME_MISSING)));
        TextField name = dialog();
        test(find(TextField.class).withCaption("Region").single()).setValue("East");
        save();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isNotBlank();
        assertThat(find(TextField.class).withCaption("Region").single().getValue())
                .isEqualTo("East");

        test(name).setValue("Quay");
        save();
        ArgumentCaptor<StoreId> opened = ArgumentCaptor.forClass(StoreId.class);
        ArgumentCaptor<StoreDescription> described = ArgumentCaptor.forClass(StoreDescription.class);
        verify(commands, times(2)).open(any(), opened.capture(), described.capture());
        assertThat(opened.getAllValues()).containsOnly(opened.getValue());
        assertThat(described.getValue().name()).isEqualTo("Quay");
        assertThat(described.getValue().region()).isEqualTo("East");
    }

    @Test
    @DisplayName("asks for a time zone before anything is sent")
    void withoutAZone() {
        dialog();
        ComboBox<?> zone = find(ComboBox.class).withCaption("Time zone").single();
        zone.clear();
        save();
        assertThat(zone.isInvalid()).isTrue();
        assertThat(zone.getErrorMessage()).isEqualTo("Choose a time zone.");
        verify(commands, never()).open(any(), any(), any());
    }

    private TextField dialog() {
        test(button("Open a store")).click();
        return find(TextField.class).withCaption("Store").single();
    }

    /** The button of the dialog is called as the one that opened it. */
    private void save() {
        test(find(Button.class).withText("Open a store").all().getLast()).click();
    }
}
