package io.sanshan.ui.trial;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Request;
import io.sanshan.ui.shell.SanshanTexts;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A screen without a browser, on doors that a test answers for. */
public abstract class ScreenTest extends BrowserlessTest {

    protected final CurrentCaller current = mock(CurrentCaller.class);
    protected final ReadModelChanges changes = mock(ReadModelChanges.class);

    /** Outside Spring the texts are found by this property only. */
    @BeforeAll
    static void speak() {
        System.setProperty("vaadin.i18n.provider", SanshanTexts.class.getName());
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.sanshan.ui.trial");
    }

    @BeforeEach
    void speakEnglishAndStayQuiet() {
        UI.getCurrent().setLocale(Locale.US);
        lenient().when(changes.listen(any(), any())).thenReturn(() -> {});
    }

    /** Says who sits at the screen. */
    protected final void loggedIn(Caller.Staff caller) {
        lenient().when(current.get()).thenReturn(caller);
        lenient().when(current.request()).thenAnswer(asked -> Request.of(caller, TrialBrand.NOW));
    }

    protected final <C extends Component> C show(C screen) {
        UI.getCurrent().add(screen);
        return screen;
    }

    protected final Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    /** A click that was on its way before the button was taken from the screen. */
    protected static void clickAgain(Button button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    /** The first rows of a list, as many as are asked for at once. */
    protected static <T> List<T> rows(Grid<T> grid) {
        return grid.getDataProvider()
                .fetch(new Query<>(0, grid.getPageSize(), List.of(), null, null))
                .toList();
    }

    /** All that is to be read on the screen. */
    protected static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
