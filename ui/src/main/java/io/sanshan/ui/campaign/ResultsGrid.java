package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** All numbers of results, a line each, and the same as a file. */
class ResultsGrid extends SliceGrid<ResultLine> {

    private static final long serialVersionUID = 1L;

    private final String first;
    private final transient Formats formats = Formats.here();

    /** @param first heads the names */
    ResultsGrid(String first, Function<Slice.Range, Slice<ResultLine>> source) {
        super(source);
        this.first = first;
        names(first, ResultLine::name);
        count("issued", Counts::issued);
        count("claimed", Counts::claimed);
        count("redeemed", Counts::standing);
        count("rolledBack", Counts::rolledBack);
        count("rejected", Counts::rejected);
        count("expired", Counts::expired);
        count("voided", Counts::voided);
        number(heading("discounts"), row -> formats.monies(row.counts().discounts()));
        number(heading("sales"), row -> formats.monies(row.counts().sales()));
        card(this::cardOf);
        setEmptyStateComponent(new EmptyState(
                Glyph.CHART, getTranslation("results.none.table"), getTranslation("results.none.table.hint")));
    }

    private void count(String column, ToLongFunction<Counts> number) {
        number(heading(column), row -> formats.number(number.applyAsLong(row.counts())));
    }

    private String heading(String column) {
        return getTranslation("results.column." + column);
    }

    /**
     * A link to the file.
     *
     * @param lines asked for when somebody follows the link
     */
    Anchor download(Supplier<String> fileName, Supplier<List<ResultLine>> lines) {
        Locale locale = formats.locale();
        ResultsFile file = new ResultsFile(
                Stream.concat(
                                Stream.of(first),
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
                    byte[] bytes = file.write(lines.get());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            fileName.get() + ".csv",
                            "text/csv;charset=utf-8",
                            bytes.length);
                }),
                "");
        link.add(Glyph.DOWNLOAD.create());
        link.add(getTranslation("results.download"));
        link.addClassNames("with-glyph", "button-link", "button-link-small");
        return link;
    }

    private Component cardOf(ResultLine row) {
        Counts counts = row.counts();
        Span name = new Span(row.name());
        name.addClassName("row-card-title");
        Div card = new Div(
                name,
                words(
                        of("issued", counts.issued()),
                        of("claimed", counts.claimed()),
                        of("redeemed", counts.standing())),
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
