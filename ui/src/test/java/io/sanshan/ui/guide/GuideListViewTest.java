package io.sanshan.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.guide.NewGuide;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.guide.GuideRefusal;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.trial.ScreenTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("The list of guides")
class GuideListViewTest extends ScreenTest {

    private static final Caller.Staff HEADQUARTERS =
            new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null);
    private static final StoreId HARBOUR = StoreId.named("harbour");

    private final GuideQueries guides = mock(GuideQueries.class);
    private final GuideCommands commands = mock(GuideCommands.class);
    private final StoreQueries stores = mock(StoreQueries.class);

    private GuideListView view;

    @BeforeEach
    void open() {
        loggedIn(HEADQUARTERS);
        when(stores.names(HEADQUARTERS)).thenReturn(Map.of(HARBOUR, "Harbour"));
        when(guides.list(any(), any(), any())).thenReturn(new Slice<>(List.of(), false));
        answers(GuideSearch.active(), guide("Mei Lin", HARBOUR, true), guide("Ned Low", null, true));
        view = show(new GuideListView(guides, commands, stores, current, changes));
    }

    private void answers(GuideSearch search, GuideListing... found) {
        when(guides.list(eq(HEADQUARTERS), eq(search), any())).thenAnswer(asked -> {
            Slice.Range range = asked.getArgument(2);
            return new Slice<>(
                    Stream.of(found).skip(range.offset()).limit(range.limit()).toList(), false);
        });
        when(guides.count(HEADQUARTERS, search)).thenReturn((long) found.length);
    }

    private static GuideListing guide(String name, @Nullable StoreId store, boolean active) {
        return new GuideListing(GuideId.named(name), name, null, "CODE", store, 3, active);
    }

    @Test
    @DisplayName("shows who works where, and nobody's store for who has none")
    void shows() {
        Grid<?> grid = find(Grid.class).single();
        assertThat(rows(grid)).hasSize(2);
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("Harbour");
        assertThat(test(grid).getCellText(1, 1)).isEqualTo("–");
        assertThat(words(view)).contains("2 guides");
    }

    @Test
    @DisplayName("asks for what is typed and chosen, and says when there is nobody")
    void searches() {
        answers(new GuideSearch("Xu", HARBOUR, false));
        test(find(TextField.class).withCaption("Name").single()).setValue(" Xu ");
        test(find(Checkbox.class).single()).click();
        find(ComboBox.class).withCaption("Store").single().setValue(HARBOUR);
        Grid<?> grid = find(Grid.class).single();
        assertThat(rows(grid)).isEmpty();
        assertThat(words(view)).contains("No guides");
        verify(guides, atLeastOnce()).list(eq(HEADQUARTERS), eq(new GuideSearch("Xu", HARBOUR, false)), any());
    }

    @Test
    @DisplayName("a refusal lands on its field of the form, and an empty phone is none")
    void refused() {
        when(commands.hire(any(), any())).thenReturn(Outcome.refused(Refusal.of(GuideRefusal.NAME_MISSING)));
        test(button("Hire a guide")).click();
        TextField name = find(TextField.class).withCaption("Guide").single();
        test(name).setValue(" ");
        test(find(Button.class).withText("Hire a guide").all().getLast()).click();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isNotBlank();
        assertThat(name.getValue()).isEqualTo(" ");
        assertThat(find(TextField.class).withCaption("Phone").single().isInvalid())
                .isFalse();

        ArgumentCaptor<NewGuide> wanted = ArgumentCaptor.forClass(NewGuide.class);
        verify(commands).hire(any(), wanted.capture());
        assertThat(wanted.getValue().phone()).isNull();
        assertThat(wanted.getValue().store()).isNull();
    }
}
