package io.sanshan.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import io.sanshan.application.shared.Slice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read part by part while one scrolls. On a phone the columns give way to one card per row. A click or Enter on a
 * row opens it, where {@link #onOpen} says how.
 */
public class SliceGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    /** Narrower windows, in CSS pixels, are phones. */
    private static final int PHONE = 640;
    /** The grid itself keeps Enter for what can be focused within a cell; a cell without such a thing would do nothing. */
    private static final String ENTER_IS_A_CLICK = """
            if (this.sanshanEnter) { return; }
            this.sanshanEnter = true;
            this.addEventListener('keydown', event => {
              const cell = event.composedPath()[0];
              if (event.key === 'Enter' && cell.localName === 'td') {
                cell.querySelector('slot').assignedElements()[0].click();
              }
            });
            """;

    private @Nullable Column<T> cards;
    private @Nullable Registration resizing;

    public SliceGrid(Function<Slice.Range, Slice<T>> source) {
        super(PAGE);
        addClassName("slice-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setItems(query -> source.apply(new Slice.Range(query.getOffset(), query.getLimit())).rows().stream());
    }

    /** Reads the list anew. */
    public void refresh() {
        getDataProvider().refreshAll();
    }

    /** A column of text. */
    public Column<T> text(String header, SerializableFunction<T, String> text) {
        return addColumn(text::apply).setHeader(header).setSortable(false).setAutoWidth(true);
    }

    /** A column of names, which may be long: it takes the room that is left, and what is too long goes on below. */
    public Column<T> names(String header, SerializableFunction<T, String> text) {
        return roomy(addColumn(text::apply).setHeader(header).setSortable(false));
    }

    /** A column of components with long words, such as names. */
    public Column<T> nameComponents(String header, SerializableFunction<T, Component> component) {
        return roomy(addComponentColumn(component::apply).setHeader(header));
    }

    private static <T> Column<T> roomy(Column<T> column) {
        return column.setWidth("9rem").setFlexGrow(2);
    }

    /** A column of numbers, which stand below one another. */
    public Column<T> number(String header, SerializableFunction<T, String> text) {
        return text(header, text)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setFlexGrow(0);
    }

    /** A column of components. */
    public Column<T> component(String header, SerializableFunction<T, Component> component) {
        return addComponentColumn(component::apply).setHeader(header).setAutoWidth(true);
    }

    /** What a row looks like on a phone. */
    public SliceGrid<T> card(SerializableFunction<T, Component> card) {
        cards = addComponentColumn(card::apply);
        cards.setVisible(false);
        return this;
    }

    /** What happens when a row is chosen. */
    public SliceGrid<T> onOpen(SerializableFunction<T, Runnable> open) {
        addClassName("slice-grid-opens");
        getElement().addAttachListener(attached -> getElement().executeJs(ENTER_IS_A_CLICK));
        addItemClickListener(click -> open.apply(click.getItem()).run());
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (cards != null) {
            var page = event.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> shape(details.getWindowInnerWidth()));
            resizing = page.addBrowserWindowResizeListener(resized -> shape(resized.getWidth()));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
        super.onDetach(event);
    }

    private void shape(int width) {
        boolean phone = width < PHONE;
        List<Column<T>> columns = getColumns();
        columns.forEach(column -> column.setVisible((column == cards) == phone));
        setClassName("slice-grid-cards", phone);
    }
}
