package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.application.shared.Slice;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.SliceGrid;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** All numbers behind the charts, told apart by what one chooses, and the same as a file. */
class ResultsTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    /** Longer lists scroll within themselves. */
    private static final int FITS = 10;

    private final Select<ResultsBy> by = new Select<>();
    private final SliceGrid<ResultLine> grid;
    private final transient Formats formats = Formats.here();
    private transient Map<ResultsBy, List<ResultLine>> lines = Map.of();

    ResultsTable() {
        by.setLabel(getTranslation("results.by"));
        by.setItems(ResultsBy.values());
        by.setItemLabelGenerator(one -> getTranslation("results.by." + one));
        by.setValue(ResultsBy.TEMPLATE);
        by.addValueChangeListener(e -> refresh());
        grid = new SliceGrid<>(range -> new Slice<>(
                shown().stream().skip(range.offset()).limit(range.limit()).toList(), false));
        grid.names(getTranslation("results.by"), ResultLine::name);
        number("issued", Counts::issued);
        number("claimed", Counts::claimed);
        number("redeemed", Counts::redeemed);
        number("rolledBack", Counts::rolledBack);
        number("rejected", Counts::rejected);
        number("expired", Counts::expired);
        number("voided", Counts::voided);
        grid.number(heading("discounts"), row -> formats.monies(row.counts().discounts()));
        grid.number(heading("sales"), row -> formats.monies(row.counts().sales()));
        grid.card(this::card);
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.CHART, getTranslation("results.none.table"), getTranslation("results.none.table.hint")));
        Div head = new Div(by, download());
        head.addClassName("filters");
        getContent().add(head, grid);
    }

    private void number(String column, ToLongFunction<Counts> number) {
        grid.number(heading(column), row -> formats.number(number.applyAsLong(row.counts())));
    }

    private String heading(String column) {
        return getTranslation("results.column." + column);
    }

    private Anchor download() {
        Locale locale = formats.locale();
        ResultsFile file = new ResultsFile(
                Stream.concat(
                                Stream.of(getTranslation("results.by")),
                                Stream.of(
                                                "issued",
                                                "claimed",
                                                "redeemed",
                                                "rolledBack",
                                                "rejected",
                                                "expired",
                                                "voided",
                                                "discounts",
                                                "sales")
                                        .map(this::heading))
                        .toList(),
                (heading, currency) -> getTranslation("results.money.column", locale, heading, currency));
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = file.write(shown());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "results-" + by.getValue().name().toLowerCase(Locale.ROOT) + ".csv",
                            "text/csv;charset=utf-8",
                            bytes.length);
                }),
                "");
        link.add(Glyph.DOWNLOAD.create());
        link.add(getTranslation("results.download"));
        link.addClassNames("with-glyph", "button-link", "button-link-small");
        return link;
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

    private Component card(ResultLine row) {
        Counts counts = row.counts();
        Span name = new Span(row.name());
        name.addClassName("row-card-title");
        Div card = new Div(
                name,
                words(
                        of("issued", counts.issued()),
                        of("claimed", counts.claimed()),
                        of("redeemed", counts.redeemed())),
                words(
                        of("rolledBack", counts.rolledBack()),
                        of("rejected", counts.rejected()),
                        of("expired", counts.expired()),
                        of("voided", counts.voided())),
                words(
                        heading("discounts") + ' ' + formats.monies(counts.discounts()),
                        heading("sales") + ' ' + formats.monies(counts.sales())));
        card.addClassName("row-card");
        return card;
    }

    private String of(String column, long number) {
        return heading(column) + ' ' + formats.number(number);
    }

    private static Span words(String... parts) {
        Span line = new Span(String.join(" · ", parts));
        line.addClassName("row-card-line");
        return line;
    }
}
