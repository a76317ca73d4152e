package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.sanshan.application.shared.Slice;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All numbers behind the charts of a campaign, told apart by what one chooses. */
class ResultsTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    /** Longer lists scroll within themselves. */
    private static final int FITS = 10;

    private final Select<ResultsBy> by = new Select<>();
    private final ResultsGrid grid;
    private transient Map<ResultsBy, List<ResultLine>> lines = Map.of();

    ResultsTable() {
        by.setLabel(getTranslation("results.by"));
        by.setItems(ResultsBy.values());
        by.setItemLabelGenerator(one -> getTranslation("results.by." + one));
        by.setValue(ResultsBy.TEMPLATE);
        by.addValueChangeListener(e -> refresh());
        grid = new ResultsGrid(
                getTranslation("results.by"),
                range -> new Slice<>(
                        shown().stream()
                                .skip(range.offset())
                                .limit(range.limit())
                                .toList(),
                        false));
        Div head = new Div(
                by, grid.download(() -> "results-" + by.getValue().name().toLowerCase(Locale.ROOT), this::shown));
        head.addClassName("filters");
        getContent().addClassName("stack-tight");
        getContent().add(head, grid);
    }

    void show(Map<ResultsBy, List<ResultLine>> all) {
        lines = Map.copyOf(all);
        refresh();
    }

    private List<ResultLine> shown() {
        return lines.getOrDefault(by.getValue(), List.of());
    }

    private void refresh() {
        grid.setAllRowsVisible(shown().size() <= FITS);
        grid.refresh();
    }
}
